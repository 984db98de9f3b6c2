using System.Net;
using System.Text.Json.Nodes;
using Journey.Running;

namespace Journeys.Tests;

/// <summary>The operator's door of each part, through the gateway.</summary>
public sealed class ParkedMessageTests(JourneyFixture journey) : IClassFixture<JourneyFixture>
{
    // Nobody handles it: sent again it is through at once.
    const string Type = "journey.test.unheard.v1";

    [Theory]
    [InlineData("maps")]
    [InlineData("evidence")]
    [InlineData("owners")]
    public async Task What_is_parked_in_a_part_is_listed_sent_again_once_and_discarded_once(string part)
    {
        var (unit, door) = (Guid.CreateVersion7(), $"/api/v1/parts/{part}/parked-messages");
        var (sent, discarded, rest) = (journey.Park(part, Type, unit), journey.Park(part, Type), journey.Park(part, Type));
        using var operatorsApi = journey.Api(journey.Token("operator", organisation: true));

        var listed = JsonNode.Parse(await operatorsApi.GetStringAsync(door))!;
        var one = JsonNode.Parse(await operatorsApi.GetStringAsync($"{door}/{sent}"))!;
        var replayed = await AskAsync(operatorsApi, $"{door}/{sent}/replay");
        var again = await AskAsync(operatorsApi, $"{door}/{sent}/replay");
        var gone = await AskAsync(operatorsApi, $"{door}/{discarded}/removal");
        var still = await AskAsync(operatorsApi, $"{door}/{discarded}/removal");
        var all = await AskAsync(operatorsApi, $"{door}/replay");

        Assert.Equal((part, "outbox", 3), ((string)listed["part"]!, (string)listed["queues"]![0]!["queue"]!, (int)listed["queues"]![0]!["parked"]!));
        Assert.Equal(new[] { sent, discarded, rest }.Order(), listed["messages"]!.AsArray().Select(message => Guid.Parse((string)message!["id"]!)).Order());
        Assert.Equal((Type, unit.ToString(), "0af7651916cd43dd8448eb211c80319c"), ((string)one["type"]!, (string)one["unitId"]!, (string)one["traceId"]!));
        Assert.DoesNotContain("of the unit alone", listed.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (replayed.Status, again.Status));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (gone.Status, still.Status));
        Assert.Equal((1, "PARKED_MESSAGE_NOT_FOUND"), ((int)all.Body["messages"]!, (string)again.Body["reason"]!));
        Assert.Equal(0, (int)JsonNode.Parse(await operatorsApi.GetStringAsync(door))!["queues"]![0]!["parked"]!);
    }

    [Fact]
    public async Task Nobody_but_the_organisation_may_look_or_act_and_a_limit_has_its_bounds()
    {
        var parked = journey.Park("maps", Type);
        const string Door = "/api/v1/parts/maps/parked-messages";
        using var admin = journey.Api(journey.Token("an-admin"));
        using var nobody = journey.Api(token: null);
        using var operatorsApi = journey.Api(journey.Token("operator", organisation: true));

        using var looked = await admin.GetAsync(Door);
        using var asked = await nobody.GetAsync(Door);
        using var elsewhere = await operatorsApi.GetAsync("/api/v1/parts/portal/parked-messages");
        using var tooMany = await operatorsApi.GetAsync($"{Door}?limit=201");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (looked.StatusCode, asked.StatusCode));
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(admin, $"{Door}/{parked}/removal")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(admin, $"{Door}/replay")).Status);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (elsewhere.StatusCode, tooMany.StatusCode));
        Assert.Equal(1, (int)JsonNode.Parse(await operatorsApi.GetStringAsync(Door))!["queues"]![0]!["parked"]!);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(operatorsApi, $"{Door}/{parked}/removal")).Status);
    }

    static async Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(HttpClient api, string path)
    {
        using var answer = await api.PostAsync(path, content: null);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
