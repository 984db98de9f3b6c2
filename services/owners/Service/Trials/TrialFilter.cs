namespace Journey.Owners.Trials;

/// <summary>Which tests are asked for; what is not stated is not looked at.</summary>
internal sealed record TrialFilter(Guid? Fix, Guid? Map, TrialState? State);
