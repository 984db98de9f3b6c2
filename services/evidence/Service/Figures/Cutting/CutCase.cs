using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Figures;

/// <summary>A case cut from a line.</summary>
/// <param name="Records">Its records in the order of the line.</param>
/// <param name="Start">Time of the anchor, else of the first event; null without an event.</param>
internal sealed record CutCase(List<CaseRecord> Records, long? Start)
{
    /// <summary>Whether the end, the next anchor or a pause closed it.</summary>
    public bool Closed { get; set; }
}
