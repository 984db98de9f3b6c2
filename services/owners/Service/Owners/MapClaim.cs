namespace Journey.Owners.Owners;

/// <summary>A claim of a map, in the wording of its newest known version, and the element it is about.</summary>
internal sealed record MapClaim(string Id, int StatementVersion, string Statement, string Element);
