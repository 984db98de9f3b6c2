namespace Journey.Evidence.Touchpoints;

/// <summary>An activity and the touchpoint it is; an empty one takes it off the map.</summary>
internal sealed record TouchpointRow(string Activity, string Touchpoint);
