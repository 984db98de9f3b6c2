using System.Text.Json.Serialization;
using Journey.Platform.Storage;

namespace Journey.Owners.Inbox;

/// <summary>What a person has made of one item; the item itself is computed when it is asked for.</summary>
internal sealed class InboxMark : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid PersonId { get; init; }

    public string Key { get; init; } = "";

    [JsonInclude]
    public MarkState State { get; private set; }

    [JsonInclude]
    public DateOnly? Until { get; private set; }

    [JsonInclude]
    public DateTimeOffset At { get; private set; }

    public void Become(MarkState state, DateOnly? until, DateTimeOffset at) => (State, Until, At) = (state, until, at);

    /// <summary>The item as it is marked on a day: what was put off comes back.</summary>
    public InboxItem Mark(InboxItem item, DateOnly today) =>
        State == MarkState.Snoozed && Until <= today ? item : item with { State = State, Until = Until };
}
