namespace Evidence.Tests;

/// <summary>How a trial's log makes cases; empty and 0 are none.</summary>
internal sealed record JoinedRule(string CaseRule, string Anchor, int Days, string End, string SegmentBy);
