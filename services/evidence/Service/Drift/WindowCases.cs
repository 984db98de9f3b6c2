namespace Journey.Evidence.Drift;

/// <summary>A window and what is in it.</summary>
/// <param name="From">First day on which its cases start.</param>
/// <param name="Until">First day after the last.</param>
/// <param name="ClosedAt">From then on nothing counts any more.</param>
/// <param name="Cases">Cases that start in it.</param>
/// <param name="LongCases">Cases with more than 500 events; they are in no figure.</param>
/// <param name="OtherCases">Cases of other segments that start in it; not told.</param>
internal sealed record WindowCases(DateOnly From, DateOnly Until, DateTimeOffset ClosedAt, long Cases, long LongCases, long OtherCases);
