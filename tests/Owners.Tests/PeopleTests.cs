using Grpc.Core;
using Journey.Platform.Identity;
using Owners.Tests.Hosts;

namespace Owners.Tests;

public sealed class PeopleTests(OwnersFixture fixture)
{
    [Fact]
    public async Task People_are_listed_by_name_and_alike_at_both_doors()
    {
        var unit = await fixture.NewUnitAsync();
        var session = fixture.SignIn(unit, Role.Contributor);
        foreach (var name in new[] { "Sofia", "aiko", "Émile", "Lena" })
        {
            await session.Rpc.AddPersonAsync(new() { Name = name, Team = "Billing" });
        }

        var people = (await session.Rpc.ListPeopleAsync(new())).People;
        var overHttp = (await session.GetAsync(Path(unit))).Body["people"]!.AsArray();

        Assert.Equal(["aiko", "Émile", "Lena", "Sofia"], people.Select(person => person.Name));
        Assert.Equal(people.Select(person => (person.PersonId, person.Name, person.Team)), overHttp.Select(person => ((string)person!["id"]!, (string)person["name"]!, (string)person["team"]!)));
    }

    [Fact]
    public async Task A_person_added_over_HTTP_is_found_at_its_location()
    {
        var unit = await fixture.NewUnitAsync();
        var session = fixture.SignIn(unit, Role.Contributor);

        var added = await session.PostAsync(Path(unit), new { name = " 佐藤 美香 " });
        var found = await session.GetAsync(added.Location!);

        Assert.Equal((201, 200), (added.Status, found.Status));
        Assert.Equal("佐藤 美香", (string)found.Body["name"]!);
    }

    [Fact]
    public async Task A_person_of_another_unit_is_not_found()
    {
        var (one, other) = (await fixture.NewUnitAsync(), await fixture.NewUnitAsync());
        var person = (await fixture.SignIn(one, Role.Contributor).Rpc.AddPersonAsync(new() { Name = "Aiko" })).Person;

        var answer = await fixture.SignIn(other, Role.Viewer).GetAsync($"{Path(other)}/{person.PersonId}");

        Assert.Equal((404, "PERSON_NOT_FOUND"), (answer.Status, (string)answer.Body["reason"]!));
        Assert.Empty((await fixture.SignIn(other, Role.Viewer).Rpc.ListPeopleAsync(new())).People);
    }

    [Fact]
    public async Task A_viewer_adds_nobody_and_a_nameless_person_is_refused()
    {
        var unit = await fixture.NewUnitAsync();

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(fixture.SignIn(unit, Role.Viewer).Rpc.AddPersonAsync(new() { Name = "Aiko" })));
        Assert.Equal(["name", "team"], await Refusals.FieldsOfAsync(fixture.SignIn(unit, Role.Contributor).Rpc.AddPersonAsync(new() { Name = " ", Team = "a\nb" })));
    }

    [Fact]
    public async Task An_unknown_field_is_refused_by_name()
    {
        var unit = await fixture.NewUnitAsync();

        var answer = await fixture.SignIn(unit, Role.Contributor).PostAsync(Path(unit), new { name = "Aiko", salary = 1 });

        Assert.Equal((400, "salary"), (answer.Status, (string)answer.Body["errors"]![0]!["field"]!));
    }

    static string Path(UnitRef unit) => $"/api/v1/units/{unit.Key}/people";
}
