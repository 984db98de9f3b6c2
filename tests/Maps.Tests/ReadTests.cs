using System.Net;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Platform.Identity;
using Journey.Testing;
using Journey.Testing.Parts;

namespace Maps.Tests;

public sealed class ReadTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    [Fact]
    public async Task A_list_is_paged_newest_first_and_a_made_up_cursor_is_refused()
    {
        var http = maps.Http(TestUnit.Create("pages"));
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Insert(0, (await http.CreateMapAsync(SampleMap.Create($"Map {i}"))).Text("id"));
        }

        await http.ReviseAsync(ids[^1], "\"1\"", [MapCalls.Set("", "title", "Touched last")]);
        ids.Insert(0, ids[^1]);
        ids.RemoveAt(5);

        var seen = new List<string>();
        for (var next = ""; next is not null;)
        {
            var response = await http.GetAsync(new Uri($"maps?limit=2&cursor={next}", UriKind.Relative));
            var page = await MapCalls.ReadAsync(response, HttpStatusCode.OK);
            seen.AddRange(page["maps"]!.AsArray().Select(m => m!.Text("id")));
            next = page["next"]?.GetValue<string>();
            Assert.Equal(next is not null, response.Headers.Contains("Link"));
        }

        Assert.Equal(ids, seen);
        Assert.Equal("CURSOR_UNKNOWN", (await http.FetchAsync("maps?cursor=%25%25", HttpStatusCode.BadRequest)).Text("reason"));
        Assert.Equal(["limit"], (await http.FetchAsync("maps?limit=201", HttpStatusCode.BadRequest)).Fields());
    }

    [Fact]
    public async Task Nothing_is_published_yet()
    {
        var http = maps.Http(TestUnit.Create("published"));
        var id = (await http.CreateMapAsync(SampleMap.Create())).Text("id");

        Assert.Equal("MAP_NOT_PUBLISHED", (await http.FetchAsync($"maps/{id}?state=published", HttpStatusCode.NotFound)).Text("reason"));
        await http.FetchAsync($"maps/{id}?state=draft", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Comparing_with_a_blueprint_counts_what_is_there_and_names_what_is_not()
    {
        var http = maps.Http(TestUnit.Create("blueprint"));
        var id = (await http.CreateMapAsync(SampleMap.Create())).Text("id");

        var row = await http.FetchAsync($"maps/{id}/compare/blueprint");

        Assert.Equal("Service blueprint", row.Text("concept"));
        Assert.Equal("Adds backstage processes", row.Text("difference"));
        Assert.Equal("Journey map emphasizes the customer-facing path", row.Text("whyReadTogether"));
        Assert.StartsWith("""{"steps":2,"stepsWithTouchpoint":1,"operatingUnits":["Shop"],"channels":["web"],"unseenTouchpoints":[],"internalProcess":{""", row["numbers"]!.ToJsonString());
        Assert.Null(row["numbers"]!["stepsWithBoth"]);
        Assert.Equal(["backstageLanes", "failurePoints"], row["notConnected"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Equal(1, row["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Comparing_segments_shows_the_own_first()
    {
        var http = maps.Http(TestUnit.Create("segments"));
        var own = await http.CreateMapAsync(SampleMap.Create("Ours", "renters"));
        await http.CreateMapAsync(SampleMap.Create("Theirs", "owners"));

        var row = await http.FetchAsync($"maps/{own.Text("id")}/compare/segmentation");

        Assert.Equal(AdjacentConcepts.CustomerSegmentation.Difference, row.Text("difference"));
        Assert.Equal("Journey mapping may need separate maps for priority segments", row.Text("whyReadTogether"));
        var segments = row["numbers"]!["segments"]!.AsArray();
        Assert.Equal(["renters", "owners"], segments.Select(s => s!["segment"]!.Text("key")));
        Assert.Equal("Ours", segments[0]!["maps"]![0]!.Text("title"));
        Assert.Contains("segmentDefinitions", row["notConnected"]!.AsArray().Select(n => n!.GetValue<string>()));
    }

    [Fact]
    public async Task The_newest_grade_of_a_claim_shows_on_the_line_and_an_older_one_does_not()
    {
        var unit = TestUnit.Create("grades");
        var http = maps.Http(unit);
        var map = await http.CreateMapAsync(SampleMap.Create());
        var (id, claim) = (Guid.Parse(map.Text("id")), map["ids"]!.Text("claim"));
        Assert.Equal("Uncited", await GradeAsync(http));

        await TellAsync(unit, new ClaimGraded(id, claim, 1, 5, DateTimeOffset.UnixEpoch, "B", .5, false, ""));
        Assert.Equal("B", await GradeAsync(http));
        await TellAsync(unit, new ClaimGraded(id, claim, 1, 4, DateTimeOffset.UnixEpoch, "D", .1, false, ""));
        Assert.Equal("B", await GradeAsync(http));
        await TellAsync(TestUnit.Create("grades-elsewhere"), new ClaimGraded(id, claim, 1, 9, DateTimeOffset.UnixEpoch, "D", .1, false, ""));
        Assert.Equal("B", await GradeAsync(http));

        await http.ReviseAsync(map.Text("id"), "\"1\"", [MapCalls.Set(claim, "statement", "Another wording.")]);
        Assert.Equal("Uncited", await GradeAsync(http));
        await TellAsync(unit, new ClaimGraded(id, claim, 2, 6, DateTimeOffset.UnixEpoch, "A", .8, false, ""));
        Assert.Equal("A", await GradeAsync(http));
        await TellAsync(unit, new ClaimGraded(id, claim, 1, 7, DateTimeOffset.UnixEpoch, "C", .3, false, ""));
        Assert.Equal("A", await GradeAsync(http));
    }

    [Fact]
    public async Task Every_version_is_told_with_its_elements_and_claims()
    {
        await using var probe = new EventProbe<MapRevised>(maps.Transport);
        await probe.ListenAsync();
        var unit = TestUnit.Create("events");
        var http = maps.Http(unit);
        var map = await http.CreateMapAsync(SampleMap.Create());
        await http.ReviseAsync(map.Text("id"), "\"1\"", [MapCalls.Set("", "title", "Second")]);

        var own = () => probe.Heard.Where(h => h.Context.UnitId == unit.Id).ToList();
        await Eventually.HoldsAsync(() => own().Count == 2, "two events");
        var (first, context) = own()[0];
        Assert.Equal([1, 2], own().Select(h => h.Event.Version));
        Assert.Equal(1, context.Version);
        Assert.Equal(map.Text("id"), context.Aggregate);
        Assert.Equal(["map", "stage", "step", "touchpoint", "step", "painPoint", "candidateFix"], first.Elements.Select(e => e.Kind));
        Assert.Equal("checkout", first.Elements[3].Key);
        Assert.Equal(first.Elements[2].Id, first.Elements[3].Parent);
        Assert.Equal(["Waiting is the main pain.", "The path is short."], first.Claims.Select(c => c.Statement));
        Assert.Equal("Second", own()[1].Event.Title);
    }

    private static async Task<string> GradeAsync(HttpClient http) =>
        (await http.FetchAsync("maps"))["maps"]![0]!["line"]![1]!["grade"]!.GetValue<string>();

    // In memory the transport answers once every queue is done with the message.
    private Task TellAsync(UnitRef unit, ClaimGraded e)
    {
        var context = new EventContext(unit.Id, Guid.CreateVersion7(), e.ClaimId, e.GradeRevision, e.AsOf);
        var envelope = Envelope.For(e, context, traceParent: null);
        return maps.Transport.PublishAsync(new Message(envelope.Id, envelope.Type, envelope.ToBytes()), CancellationToken.None);
    }
}
