using Journey.Platform.Errors;
using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

internal sealed class Person : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Team { get; init; } = "";

    public static Person Create(string name, string team)
    {
        var violations = new Violations();
        violations.Require(Text.IsName(name), "name", Text.NameRule);
        violations.Require(Text.IsLine(team), "team", Text.LineRule);
        violations.ThrowIfAny();
        return new Person { Id = Guid.CreateVersion7(), Name = name.Trim(), Team = team.Trim() };
    }
}
