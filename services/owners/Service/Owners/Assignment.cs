using System.Text.Json.Serialization;
using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

/// <summary>A person answers for an element from an instant on, until another; both are kept for ever.</summary>
internal sealed class Assignment : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public Guid MapId { get; init; }

    public string ElementId { get; init; } = "";

    public Guid PersonId { get; init; }

    public Duty Duty { get; init; }

    public DateTimeOffset From { get; init; }

    [JsonInclude]
    public DateTimeOffset? Until { get; private set; }

    // Whether the others were told what its end left behind.
    [JsonInclude]
    public bool EndTold { get; private set; }

    public bool HoldsAt(DateTimeOffset at) => From <= at && (Until is null || at < Until);

    // One that was replaced at its own start never held.
    public bool HeldBy(DateTimeOffset at) => From <= at && From != Until;

    public bool RunsInto(DateTimeOffset at) => Until is null || Until > at;

    public void EndAt(DateTimeOffset at) => (Until, EndTold) = (at, false);

    public void Told() => EndTold = true;
}
