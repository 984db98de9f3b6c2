namespace Journey.Owners.Owners;

internal sealed record PainPointState(string Id, string Title, int CandidateFixes, Person? Owner);
