using Faults.Tests.Wire;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;

namespace Faults.Tests.Chaos;

/// <summary>Holds what is kept at rest against what was acknowledged and what went over the wire (R3). Exact sets, nothing is allowed for.</summary>
internal sealed class Checker : IAsyncDisposable
{
    const string Sent = "select \"Id\" from outbox_sent";
    static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    static readonly (string Part, string Handler, string Type)[] Handlers =
    [
        ("evidence", "MapRevisedHandler", MapRevised.Type), ("owners", "MapRevisedHandler", MapRevised.Type),
        ("evidence", "TermsMergedHandler", TermsMerged.Type), ("maps", "ClaimGradedHandler", ClaimGraded.Type),
    ];

    readonly Town _town;
    readonly Tap _tap;
    readonly Dictionary<string, HashSet<string>> _before = [];

    Checker(Town town, Tap tap) => (_town, _tap) = (town, tap);

    /// <summary>From now on everything counts; what was before does not.</summary>
    public static async Task<Checker> BeginAsync(Town town)
    {
        await town.AllSentAsync(Most);
        var checker = new Checker(town, await Tap.OpenAsync(town.Host.Servers.Rabbit!));
        foreach (var (part, sql) in Town.Keepers.Select(part => (part, Sent)).Concat(Handlers.Select(of => (of.Part, Handled(of.Handler)))))
        {
            checker._before[part + sql] = [.. await town.FieldAsync(part, sql)];
        }

        return checker;
    }

    /// <summary>Waits until everything is at rest and then finds each promise kept, or fails.</summary>
    public async Task CheckAsync(params IReadOnlyList<Folk> folk)
    {
        await _town.RecoveredAsync(Most);
        await _town.AllSentAsync(Most);
        await CheckWireAsync();
        foreach (var of in folk)
        {
            var unit = (await _town.FieldAsync("owners", $"select \"Id\" from units where \"Key\" = '{of.Unit}'")).Single();
            await CheckMapsAsync(unit, of.History);
            await CheckPeopleAsync(unit, of.History);
            await CheckEvidenceAsync(unit, of);
            await CheckAloneAsync(of);
        }

        using var api = _town.Api();
        foreach (var part in Town.Keepers)
        {
            var queues = (await Town.ReadAsync(api, $"/api/v1/parts/{part}/parked-messages"))["queues"]!.AsArray();
            Assert.All(queues, queue => Assert.Equal(0, (int)queue!["parked"]!));
        }
    }

    public ValueTask DisposeAsync() => _tap.DisposeAsync();

    static string Handled(string handler) => $"select \"MessageId\" from inbox where \"Handler\" = '{handler}'";

    // What senders hold for sent is what was on the wire; each came to each that wants it, once; of one thing nothing newer came first.
    async Task CheckWireAsync()
    {
        var told = await _tap.ReadAsync();
        var sent = new List<string>();
        foreach (var part in Town.Keepers)
        {
            sent.AddRange(await SinceAsync(part, Sent));
        }

        Assert.Equal(told.Select(one => $"{one.Id}").Distinct().Order(), sent.Order());
        foreach (var about in told.DistinctBy(one => one.Id).GroupBy(one => one.Subject))
        {
            Assert.Equal(about.Select(one => one.Version).Order(), about.Select(one => one.Version));
        }

        foreach (var (part, handler, type) in Handlers)
        {
            var wanted = told.Where(one => one.Type == type).Select(one => $"{one.Id}").Distinct().Order().ToList();
            await Town.UntilAsync(async () => (await SinceAsync(part, Handled(handler))).Count >= wanted.Count, Most, $"What {handler} of {part} was told");
            Assert.Equal(wanted, (await SinceAsync(part, Handled(handler))).Order());
        }
    }

    async Task<List<string>> SinceAsync(string part, string sql) => [.. (await _town.FieldAsync(part, sql)).Where(id => !_before[part + sql].Contains(id))];

    // Each edit is one version, in the order in which it was made, and the others know the newest.
    async Task CheckMapsAsync(string unit, History history)
    {
        Assert.Equal(history.Maps.Keys.Order(), (await _town.FieldAsync("maps", $"select \"Id\" from map where \"UnitId\" = '{unit}'")).Order());
        foreach (var (map, titles) in history.Maps)
        {
            var versions = await _town.RowsAsync("maps", $"select \"Version\", \"Reason\" from map_version where \"MapId\" = '{map}' order by \"Version\"");
            Assert.Equal(titles.Select((title, i) => $"{i + 1} {(i == 0 ? "" : title)}"), versions.Select(row => $"{row[0]} {row[1]}"));
            string[] newest = [$"{titles.Count}", titles[^1]];
            Assert.Equal(newest, (await _town.RowsAsync("maps", $"select \"Version\", \"Title\" from map where \"Id\" = '{map}'")).Single());
            Assert.Equal(newest, (await _town.RowsAsync("evidence", $"select \"Version\", \"Title\" from map where \"MapId\" = '{map}'")).Single());
            Assert.Equal(newest, (await _town.RowsAsync("owners", $"select \"Version\", \"Title\" from owned_maps where \"Id\" = '{map}'")).Single());
        }

        var graded = await _town.RowsAsync("evidence", $"select \"ClaimId\", \"Revision\" from grade where \"UnitId\" = '{unit}' order by 1");
        Assert.Equal(graded, await _town.RowsAsync("maps", $"select \"ClaimId\", \"GradeRevision\" from claim_grade where \"UnitId\" = '{unit}' order by 1"));
        Assert.Equal(history.Maps.Count, graded.Count);
    }

    async Task CheckPeopleAsync(string unit, History history) =>
        Assert.Equal(history.People.Order(), (await _town.FieldAsync("owners", $"select \"Name\" from people where \"UnitId\" = '{unit}'")).Order());

    // Every record counts once, every file has ended, and its end is written down once.
    async Task CheckEvidenceAsync(string unit, Folk folk)
    {
        var paths = await Town.ReadAsync(folk.Api, $"/api/v1/units/{folk.Unit}/sources/{Folk.Source}/paths");
        Assert.Equal(
            folk.History.Events.Select(pair => $"{pair.Key}: {pair.Value}").Order(),
            paths["activityCounts"]!.AsObject().Select(pair => $"{pair.Key}: {pair.Value}").Order());
        var ended = await _town.FieldAsync("evidence", $"select \"Thing\" from audit where \"UnitId\" = '{unit}' and \"Act\" = 'import.done'");
        Assert.Equal(ended.Distinct(), ended);
        Assert.Subset(ended.ToHashSet(), folk.History.Imports.Select(import => $"import/{import}").ToHashSet());
        Assert.Equal(0, await _town.CountAsync("evidence", $"select count(*) from waiting_import w join import i on i.\"Id\" = w.\"ImportId\" where i.\"UnitId\" = '{unit}'"));
    }

    // Everything that is told in a unit bears its name.
    static async Task CheckAloneAsync(Folk folk)
    {
        foreach (var (noun, field) in new[] { ("people", "name"), ("maps", "title") })
        {
            var listed = (await Town.ReadAsync(folk.Api, $"/api/v1/units/{folk.Unit}/{noun}?limit=100"))[noun]!.AsArray();
            Assert.NotEmpty(listed);
            Assert.All(listed, one => Assert.Contains(folk.Unit, (string)one![field]!, StringComparison.Ordinal));
        }
    }
}
