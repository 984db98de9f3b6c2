using Journey.Evidence.V1;
using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>Whether customers still do what they did when a map was verified; null when evidence did not answer in time.</summary>
public sealed record DriftModel(MapView View, GetDriftReply? Drift, string LogName)
{
    /// <summary>The week that was asked for; empty for the one at verification.</summary>
    public string Baseline { get; init; } = "";

    public bool IsTold => Drift?.Status == DriftStatus.Told;

    /// <summary>The cases of a window behind a row; null where several values share it, or the reader may not see cases.</summary>
    public string? CasesOf(DimensionDrift dimension, DriftRow row, DriftWindow? window)
    {
        if (row.Value.Length == 0 || window is null || !View.Frame.MayWrite)
        {
            return null;
        }
        var query = new CaseQuery
        {
            From = DateOnly.ParseExact(window.From, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            To = DateOnly.ParseExact(window.Until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Segment = Drift!.HasSegment ? Drift.Segment : null,
            Anchor = Drift.Anchor,
            Days = Drift.Days,
            Revision = Drift.LogRevision,
        };
        query = dimension.Dimension switch
        {
            DriftDimension.Transitions => query with { First = row.Value, Then = row.Next },
            DriftDimension.Reasons => query with { Reason = row.Value },
            _ => query with { Where = [$"channel:{row.Value}"] },
        };
        return Addresses.Cases(View.Unit, Drift.LogKey) + query.Text();
    }
}
