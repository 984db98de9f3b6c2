namespace Journey.Portal.Models;

/// <summary>One part's messages, in the frame and with the units of the page.</summary>
public sealed record ParkedPartModel(Frame Frame, ParkedPart Part, IReadOnlyDictionary<Guid, string> Units)
{
    /// <summary>The key of a unit that the reader is in, else the end of its id, by which it is found in a log.</summary>
    public string UnitOf(Guid unit) => Units.GetValueOrDefault(unit) ?? "…" + unit.ToString()[^12..];
}
