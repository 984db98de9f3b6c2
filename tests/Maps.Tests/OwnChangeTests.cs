using System.Text.Json.Nodes;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Owners.Contracts.Events;
using Journey.Platform.Identity;
using Journey.Testing;
using Journey.Testing.Parts;

namespace Maps.Tests;

/// <summary>What sprints and tests change is a change like any other, and looking at it again clears it.</summary>
public sealed class OwnChangeTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_sprint_whose_change_is_live_makes_what_it_touched_stale_once()
    {
        var (unit, map, http) = await SetAsync("own-sprint");
        var (id, ids, sprint) = (map.Text("id"), map["ids"]!, Guid.CreateVersion7());
        var live = Passed(sprint, id, ids.Text("line"), gate: 3);
        await TellAsync(unit, Passed(sprint, id, ids.Text("line"), gate: 2), $"sprints/{sprint}", 3);
        await TellAsync(unit, live, $"sprints/{sprint}", 4);
        await TellAsync(unit, live, $"sprints/{sprint}", 4);
        await EventuallyAsync(http, 1);

        var report = await http.StalenessAsync(id);
        var change = Assert.Single((await http.FetchAsync("changes"))["changes"]!.AsArray())!;

        Assert.Equal([ids.Text("line")], report.Open());
        Assert.Equal("Live for New customers: A preview of the bill", report.Element(ids.Text("line"))["reasons"]![0]!.Text("what"));
        Assert.Equal(("journey", "material"), (change.Text("source"), change.Text("materiality")));
        await http.AttestAsync(id, ids.Text("line"));
        Assert.Empty((await http.StalenessAsync(id)).Open());
    }

    [Theory]
    [InlineData("kept", "Kept after a test: A preview of the bill")]
    [InlineData("retired", "Taken back after a test: A preview of the bill")]
    [InlineData("inconclusive", "")]
    public async Task A_test_changes_the_step_of_its_pain_point_when_it_begins_and_when_it_is_kept_or_retired(string state, string what)
    {
        var document = SoundMap.Document();
        document["painPoints"]![0]!["step"] = "call";
        var (unit, map, http) = await SetAsync($"own-test-{state}", document);
        var (id, ids, test, now) = (map.Text("id"), map["ids"]!, Guid.CreateVersion7(), maps.Clock.GetUtcNow());
        var window = new VerdictWindow(new(2026, 3, 2), new(2026, 3, 30));
        var started = new TestStarted(test, Guid.CreateVersion7(), Guid.Parse(id), ids.Text("fix"), "", "It is not understood", "A preview of the bill", "", false, window, now.AddDays(2), now);

        await TellAsync(unit, started, $"tests/{test}", 1);
        await EventuallyAsync(http, 1);
        var announced = await http.StalenessAsync(id);
        // Tokens do not outlive the days that pass.
        maps.Clock.Pass(TimeSpan.FromDays(3));
        http = maps.Http(unit, Role.Owner);
        var begun = await http.StalenessAsync(id);
        await http.AttestAsync(id, ids.Text("line"));
        maps.Clock.Pass(TimeSpan.FromMinutes(1));
        await TellAsync(unit, Verdict(started, state), $"tests/{test}", 3);
        await EventuallyAsync(http, what.Length > 0 ? 2 : 1);
        var decided = await http.StalenessAsync(id);

        Assert.Equal("scheduled", announced.Text("status"));
        Assert.Equal([ids.Text("line")], begun.Open());
        Assert.Equal(what.Length > 0 ? [what] : [], decided["elements"]!.AsArray().SelectMany(e => e!["reasons"]!.AsArray()).Select(reason => reason!.Text("what")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_test_of_a_sprint_and_its_going_live_are_one_change(bool begunFirst)
    {
        var (unit, map, http) = await SetAsync($"own-one-{begunFirst}");
        var (id, ids, sprint, now) = (map.Text("id"), map["ids"]!, Guid.CreateVersion7(), maps.Clock.GetUtcNow());
        var live = Passed(sprint, id, ids.Text("line"), gate: 3);
        var started = new TestStarted(
            live.TestId!.Value, Guid.CreateVersion7(), Guid.Parse(id), "gone", "", "a", "A preview of the bill", "", false, new(new(2026, 3, 2), new(2026, 3, 30)), now.AddDays(-1), now);
        Func<Task>[] told = [() => TellAsync(unit, started, $"tests/{started.TestId}", 1), () => TellAsync(unit, live, $"sprints/{sprint}", 4)];

        foreach (var tell in begunFirst ? told : told.Reverse())
        {
            await tell();
        }

        // A sprint without a test is a change of its own.
        var other = Guid.CreateVersion7();
        await TellAsync(unit, Passed(other, id, ids.Text("tp"), gate: 3) with { TestId = null, Change = "Another bill" }, $"sprints/{other}", 4);
        await EventuallyAsync(http, 2);
        var titles = (await http.FetchAsync("changes"))["changes"]!.AsArray().Select(change => change!.Text("title"));
        Assert.Equal(["Live for New customers: A preview of the bill", "Live for New customers: Another bill"], titles.Order(StringComparer.Ordinal));
        Assert.Equal("Live for New customers: A preview of the bill", (await http.StalenessAsync(id)).Element(ids.Text("line"))["reasons"]![0]!.Text("what"));
    }

    [Fact]
    public async Task A_candidate_without_a_step_of_its_own_is_about_the_whole_map_and_not_the_unit()
    {
        var (unit, map, http) = await SetAsync("own-whole");
        var (id, ids, test, now) = (map.Text("id"), map["ids"]!, Guid.CreateVersion7(), maps.Clock.GetUtcNow());
        var window = new VerdictWindow(new(2026, 3, 2), new(2026, 3, 30));

        await TellAsync(unit, new TestStarted(test, Guid.CreateVersion7(), Guid.Parse(id), "gone", "", "a", "b", "", false, window, now, now), $"tests/{test}", 1);
        await EventuallyAsync(http, 1);

        Assert.Equal(new[] { ids.Text("tp"), ids.Text("line") }.Order(), (await http.StalenessAsync(id)).Open().Order());
    }

    [Fact]
    public async Task Others_are_told_who_said_what_of_which_element()
    {
        await using var probe = new EventProbe<MapAttested>(maps.Transport);
        await probe.ListenAsync();
        var (unit, map, http) = await SetAsync("own-attested");
        var (id, tp) = (map.Text("id"), map["ids"]!.Text("tp"));

        await http.AttestAsync(id, tp);
        await http.AttestAsync(id, "map");
        await Eventually.HoldsAsync(() => probe.Heard.Count(heard => heard.Context.UnitId == unit.Id) == 2, "told");

        Assert.Equal(
            new[] { (tp, false), (id, true) }.Order(),
            probe.Heard.Where(heard => heard.Context.UnitId == unit.Id).Select(heard => (heard.Event.Element, heard.Event.OfMap)).Order());
        Assert.All(probe.Heard.Where(heard => heard.Context.UnitId == unit.Id), heard => Assert.Equal(("stillTrue", 1, true), (heard.Event.Verdict, heard.Event.MapVersion, heard.Event.ByWordOnly)));
    }

    private async Task<(UnitRef Unit, JsonObject Map, HttpClient Http)> SetAsync(string name, JsonObject? document = null)
    {
        var unit = TestUnit.Create(name);
        return (unit, await StaleCalls.PublishedAsync(maps, unit, document), maps.Http(unit, Role.Owner));
    }

    private SprintGatePassed Passed(Guid sprint, string map, string touchpoint, int gate) => new(
        sprint, Guid.Parse(map), 1, Guid.CreateVersion7(), gate, new(2026, 1, 25), 0, maps.Clock.GetUtcNow(), touchpoint, Guid.CreateVersion7(), gate == 3 ? new(2026, 1, 20) : null,
        gate == 3 ? "New customers" : null, gate == 3 ? [touchpoint] : [], [], gate == 3 ? "A preview of the bill" : null, gate == 3 ? maps.Clock.GetUtcNow() : null);

    private VerdictRecorded Verdict(TestStarted test, string state) => new(
        test.TestId, test.FixId, test.MapId, test.Candidate, "", state, "keep", test.Assumption, "", "", false, false, test.After, test.After, maps.Clock.GetUtcNow(), null, [], [], test.Change);

    private static Task EventuallyAsync(HttpClient http, int changes) =>
        Eventually.HoldsAsync(async () => (await http.FetchAsync("changes"))["changes"]!.AsArray().Count == changes, () => $"{changes} changes are known");

    private Task TellAsync<T>(UnitRef unit, T e, string aggregate, long version) where T : IEvent
    {
        var envelope = Envelope.For(e, new EventContext(unit.Id, Guid.CreateVersion7(), aggregate, version, maps.Clock.GetUtcNow()), traceParent: null);
        return maps.Transport.PublishAsync(new Message(envelope.Id, envelope.Type, envelope.ToBytes()), CancellationToken.None);
    }
}
