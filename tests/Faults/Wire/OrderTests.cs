using System.Text.Json.Nodes;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;

namespace Faults.Tests.Wire;

/// <summary>Messages come several times (F21) and in any order (F22).</summary>
public sealed class OrderTests(Town town)
{
    const int Window = 50;
    // A hundred messages in one random order meet each pair of versions the wrong way round half of the time: one round finds a handler that takes the last for the newest.
    static readonly int Rounds = Longer.Asked ? 3 : 1;
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    readonly Random _dice = new(22);

    [Fact]
    public async Task F22_of_fifty_versions_in_any_order_the_newest_stays_wherever_they_are_told()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await using var tap = await Tap.OpenAsync(town.Host.Servers.Rabbit!);
        for (var round = 0; round < Rounds; round++)
        {
            var (map, claim) = await MakeAsync(api, unit, $"Shuffled {round}");
            var revised = await tap.FindAsync(MapRevised.Type, map);
            var graded = await tap.FindAsync(ClaimGraded.Type, $"claim/{claim}");
            Told[] window =
            [
                .. Enumerable.Range(2, Window).Select(version => revised.Next(version, body => body["title"] = $"Version {version}")),
                .. Enumerable.Range(2, Window).Select(version => graded.Next(version, body => (body["gradeRevision"], body["score"]) = (version, version / 100.0))),
            ];
            _dice.Shuffle(window);

            await tap.PublishAsync(window);
            await HandledAsync(window);

            Assert.Equal([$"{Window + 1}", $"Version {Window + 1}"], (await town.RowsAsync("evidence", $"select \"Version\", \"Title\" from map where \"MapId\" = '{map}'")).Single());
            Assert.Equal([$"{Window + 1}", $"Version {Window + 1}"], (await town.RowsAsync("owners", $"select \"Version\", \"Title\" from owned_maps where \"Id\" = '{map}'")).Single());
            Assert.Equal([$"{Window + 1}"], await town.FieldAsync("maps", $"select \"GradeRevision\" from claim_grade where \"ClaimId\" = '{claim}'"));
        }
    }

    [Fact]
    public async Task F21_what_comes_up_to_five_times_counts_once_even_when_nobody_remembers_it()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await using var tap = await Tap.OpenAsync(town.Host.Servers.Rabbit!);
        var (map, claim) = await MakeAsync(api, unit, "Often");
        for (var version = 1; version < 5; version++)
        {
            await api.WriteAsync(Writes.Post($"/api/v1/units/{unit}/maps/{map}/revisions", Writes.Retitling($"Often {version}"), on: version));
        }

        await Town.UntilAsync(async () => (await tap.ReadAsync()).Any(told => told.Subject == map && told.Version == 5), Soon, "The last version on the wire");
        await tap.FindAsync(ClaimGraded.Type, $"claim/{claim}");
        Told[] told = [.. (await tap.ReadAsync()).Where(one => one.Subject == map || one.Subject == $"claim/{claim}")];
        await HandledAsync(told);
        var before = await KeptAsync(told[0].Unit);

        Told[] again = [.. told.SelectMany(one => Enumerable.Repeat(one, _dice.Next(1, 6)))];
        _dice.Shuffle(again);
        await tap.PublishAsync(again);
        await QuietAsync(tap, map, told);
        Assert.Equal(before, await KeptAsync(told[0].Unit));

        // As after more days than messages are remembered: what is known of the map and the claim decides alone.
        foreach (var part in Town.Keepers)
        {
            await town.RowsAsync(part, $"delete from inbox where \"MessageId\" in ({string.Join(',', told.Select(one => $"'{one.Id}'"))})");
        }

        _dice.Shuffle(told);
        await tap.PublishAsync(told);
        await HandledAsync(told);
        Assert.Equal(before, await KeptAsync(told[0].Unit));
    }

    // One that is new, behind them all.
    async Task QuietAsync(Tap tap, string map, Told[] told)
    {
        await Town.UntilAsync(async () => await tap.WaitingAsync("evidence") + await tap.WaitingAsync("owners") + await tap.WaitingAsync("maps") == 0, Soon, "Empty queues");
        var last = told.Last(one => one.Subject == map);
        var marker = last.Next(1, _ => { });
        await tap.PublishAsync(marker);
        await HandledAsync(marker);
    }

    // By everybody who wants to know: evidence or maps, and owners, which lays them out for webhooks too.
    Task HandledAsync(params Told[] told) => Town.UntilAsync(
        async () =>
        {
            var ids = string.Join(',', told.Select(one => $"'{one.Id}'"));
            var counts = await Task.WhenAll(Town.Keepers.Select(part => town.CountAsync(part, $"select count(*) from inbox where \"MessageId\" in ({ids})")));
            return counts.Sum() == 3 * told.Length;
        },
        Soon, $"The effects of {told.Length} messages");

    // Everything that handlers write, but for when.
    async Task<string> KeptAsync(Guid unit)
    {
        var kept = new JsonObject();
        foreach (var (part, table) in new[] { ("evidence", "map"), ("evidence", "claim"), ("evidence", "claim_wording"), ("evidence", "grade"), ("evidence", "grade_record"), ("owners", "owned_maps"), ("maps", "claim_grade") })
        {
            var rows = await town.FieldAsync(part, $"select row_to_json(t)::text from \"{table}\" t where t.\"UnitId\" = '{unit}' order by 1");
            kept[$"{part} {table}"] = new JsonArray([.. rows.Select(row => JsonValue.Create(row))]);
            Assert.NotEmpty(rows);
        }

        return kept.ToJsonString();
    }

    static async Task<(string Map, string Claim)> MakeAsync(HttpClient api, string unit, string title)
    {
        var map = await api.WriteAsync(Writes.Post($"/api/v1/units/{unit}/maps", Writes.Map(title)));
        return ((string)map["id"]!, (string)map["claims"]![0]!["id"]!);
    }
}
