using System.Text.Json.Serialization;
using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

/// <summary>A team or department. Touchpoints name it as the unit that operates them.</summary>
internal sealed class Team : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    [JsonInclude]
    public Guid? ParentId { get; private set; }

    [JsonInclude]
    public DateTimeOffset? EndsAt { get; private set; }

    // Whether the others were told what its end left behind.
    [JsonInclude]
    public bool EndTold { get; private set; }

    public static Team Create(string name) => new() { Id = Guid.CreateVersion7(), Name = name.Trim() };

    public bool IsThereAt(DateTimeOffset at) => EndsAt is null || at < EndsAt;

    public bool IsCalled(string name) => string.Equals(Name, name.Trim(), StringComparison.OrdinalIgnoreCase);

    public void Under(Guid? parent) => ParentId = parent;

    public void EndAt(DateTimeOffset? at) => (EndsAt, EndTold) = (at, false);

    public void Told() => EndTold = true;
}
