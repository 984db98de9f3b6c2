using Journey.Maps.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>What stands at one step in one lane of a service blueprint.</summary>
public sealed record BlueprintCell(BlueprintLane Lane, IReadOnlyList<Touchpoint> Touchpoints, IReadOnlyList<LaneItem> Items, IReadOnlyList<FailurePoint> Failures)
{
    public bool IsEmpty => Touchpoints.Count == 0 && Items.Count == 0 && Failures.Count == 0;

    /// <summary>The cell in words, for a table.</summary>
    public string Words => string.Join("; ", Touchpoints.Select(touchpoint => By(touchpoint.Name, touchpoint.OperatedBy))
        .Concat(Items.Select(item => By(item.Title, item.OperatedBy)))
        .Concat(Failures.Select(failure => T("may break: {0}", failure.Title))));

    static string By(string what, string unit) => unit.Length > 0 ? $"{what} ({unit})" : what;
}
