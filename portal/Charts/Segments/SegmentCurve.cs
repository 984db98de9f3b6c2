namespace Journey.Portal.Charts.Segments;

/// <summary>One line of the chart: of a map, said by customers or assumed by the team.</summary>
public sealed record SegmentCurve(int Map, bool Said, string Path, IReadOnlyList<(double X, double Y)> Dots, double EndX, double EndY);
