using System.Text.Json.Serialization;
using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

/// <summary>A person is in a team from an instant on, until another. At no instant is a person in two.</summary>
internal sealed class Belonging : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public Guid TeamId { get; init; }

    public DateTimeOffset From { get; init; }

    [JsonInclude]
    public DateTimeOffset? Until { get; private set; }

    public static Belonging Of(Guid person, Guid team, DateTimeOffset from) => new() { Id = Guid.CreateVersion7(), PersonId = person, TeamId = team, From = from };

    public bool HoldsAt(DateTimeOffset at) => From <= at && (Until is null || at < Until);

    // One that had not begun ends at its own start and never held.
    public void EndAt(DateTimeOffset at) => Until = at < From ? From : at;
}
