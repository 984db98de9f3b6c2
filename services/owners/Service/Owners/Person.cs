using System.Text.Json.Serialization;
using Journey.Platform.Errors;
using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

/// <summary>Somebody of the unit who can answer for something, until the day they leave.</summary>
internal sealed class Person : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    // As the organisation numbers its people; empty where it was not told.
    [JsonInclude]
    public string Key { get; private set; } = "";

    [JsonInclude]
    public string Name { get; private set; } = "";

    [JsonInclude]
    public DateTimeOffset? EndsAt { get; private set; }

    public bool IsThereAt(DateTimeOffset at) => EndsAt is null || at < EndsAt;

    public static Person Create(string name, string key = "")
    {
        var violations = new Violations();
        violations.Require(Text.IsName(name), "name", Text.NameRule);
        violations.ThrowIfAny();
        return new Person { Id = Guid.CreateVersion7(), Name = name.Trim(), Key = key };
    }

    public void Become(string key, string name) => (Key, Name) = (key.Length == 0 ? Key : key, name);

    public void EndAt(DateTimeOffset? at) => EndsAt = at;
}
