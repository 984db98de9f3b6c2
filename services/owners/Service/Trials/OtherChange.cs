namespace Journey.Owners.Trials;

/// <summary>Another change in scope that took effect within the after window: what was measured may be its doing.</summary>
internal sealed record OtherChange(string Id, string What, DateOnly Day);
