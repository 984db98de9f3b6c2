namespace Journey.Maps.Decisions;

/// <summary>A waiver as somebody signs it: for a claim or for a rule.</summary>
/// <param name="Claim">A claim that the decision relies on.</param>
/// <param name="Rule">A lint rule, L01 to L15, or required content, P01 to P14.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">Last day on which it counts, yyyy-MM-dd in the unit's time zone, at most a year ahead.</param>
internal sealed record WaiverDraft(string Claim = "", string Rule = "", string Reason = "", string Until = "");
