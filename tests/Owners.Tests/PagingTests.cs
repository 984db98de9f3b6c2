using Journey.Platform.Identity;
using Owners.Tests.Hosts;

namespace Owners.Tests;

public sealed class PagingTests(OwnersFixture fixture)
{
    [Fact]
    public async Task Lists_come_in_pages_that_join_without_loss_and_link_to_the_next()
    {
        var scene = await Scene.SetAsync(fixture);
        foreach (var name in new[] { "Ben", "Cho", "Dan", "Eva" })
        {
            await scene.Owner.Rpc.AddPersonAsync(new() { Name = name, Team = $"Team {name}" });
        }
        foreach (var element in new[] { "stage", "pain", "fix" })
        {
            await scene.Owner.Rpc.AssignAsync(scene.Order(element));
        }

        Assert.Equal(["Aiko", "Ben", "Cho", "Dan", "Eva"], await AllAsync(scene, "people", "people", "name"));
        Assert.Equal(["Billing", "Team Ben", "Team Cho", "Team Dan", "Team Eva"], await AllAsync(scene, "teams", "teams", "name"));
        Assert.Equal(["fix", "pain", "stage"], await AllAsync(scene, $"assignments?map={scene.MapId}", "assignments", "element"));
        Assert.Equal(new HashSet<string> { "fix-2", "pain-2", "touchpoint", scene.MapId }, [.. await AllAsync(scene, "gaps", "gaps", "element", "id")]);
    }

    [Fact]
    public async Task A_limit_out_of_range_and_a_cursor_of_nowhere_are_refused()
    {
        var scene = await Scene.SetAsync(fixture);

        foreach (var (query, reason) in new[] { ("limit=0", "INVALID_REQUEST"), ("limit=201", "INVALID_REQUEST"), ("cursor=%21", "CURSOR_UNKNOWN"), ("cursor=bm93aGVyZQ", "CURSOR_UNKNOWN") })
        {
            var answer = await scene.Owner.GetAsync(scene.Path($"people?{query}"));
            Assert.Equal((400, reason), (answer.Status, (string)answer.Body["reason"]!));
        }
        Assert.Equal(["limit"], await Refusals.FieldsOfAsync(scene.Owner.Rpc.ListPeopleAsync(new() { Limit = 201 })));
        Assert.Equal(200, (await fixture.SignIn(scene.Unit, Role.Admin).GetAsync(scene.Path("members?limit=1"))).Status);
    }

    static async Task<IReadOnlyList<string>> AllAsync(Scene scene, string path, string list, params string[] field)
    {
        var (found, cursor) = (new List<string>(), (string?)null);
        do
        {
            var answer = await scene.Owner.GetAsync(scene.Path($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=2{(cursor is null ? "" : $"&cursor={cursor}")}"));
            var rows = answer.Body[list]!.AsArray();
            Assert.InRange(rows.Count, 1, 2);
            found.AddRange(rows.Select(row => (string)field.Aggregate(row!, (node, name) => node[name]!)!));
            cursor = (string?)answer.Body["next"];
        }
        while (cursor is not null);
        return found;
    }
}
