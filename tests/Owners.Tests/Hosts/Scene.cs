using Google.Protobuf.WellKnownTypes;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests.Hosts;

/// <summary>A unit with one map that maps knows and one person, Aiko.</summary>
public sealed class Scene
{
    public required UnitRef Unit { get; init; }

    public required Session Owner { get; init; }

    public required string Aiko { get; init; }

    public SampleMap Map { get; } = new();

    public string MapId => Map.Id.ToString();

    public static async Task<Scene> SetAsync(OwnersFixture fixture)
    {
        var unit = await fixture.NewUnitAsync();
        var owner = fixture.SignIn(unit, Role.Owner);
        var aiko = (await owner.Rpc.AddPersonAsync(new() { Name = "Aiko", Team = "Billing" })).Person.PersonId;
        var scene = new Scene { Unit = unit, Owner = owner, Aiko = aiko };
        fixture.Maps.Put(unit.Id, scene.Map.Version(1));
        return scene;
    }

    public async Task<string> AddPersonAsync(string name) => (await Owner.Rpc.AddPersonAsync(new() { Name = name })).Person.PersonId;

    public AssignRequest Order(string element, string? person = null, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        new() { MapId = MapId, ElementId = element, PersonId = person ?? Aiko, From = from?.ToTimestamp(), Until = until?.ToTimestamp() };

    public string Path(string rest) => $"/api/v1/units/{Unit.Key}/{rest}";
}
