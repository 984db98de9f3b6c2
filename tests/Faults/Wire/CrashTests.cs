using System.Globalization;
using Faults.Tests.Network;
using Journey.Maps.Contracts.Events;

namespace Faults.Tests.Wire;

/// <summary>
/// A sender dies before it hears that the broker has its message (F4), a consumer before the broker hears that it is handled (F5); and a consumer whose
/// database is away (F11).
/// </summary>
[Collection(FarCollection.Name)]
public sealed class CrashTests(FarTown town)
{
    static readonly TimeSpan Most = TimeSpan.FromSeconds(40);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F4_what_the_broker_took_from_a_service_that_was_killed_before_it_knew_is_sent_twice_and_counts_once()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await SettledAsync(await MakeAsync(api, unit, "Before"));
        await using var tap = await Tap.OpenAsync(town.Host.Servers.Rabbit!);

        var way = town.Way("maps", "rabbitmq");
        way.Manner = new(LosesAnswers: true);
        var map = await MakeAsync(api, unit, "Sent twice");
        await Town.UntilAsync(async () => (await SentAsync(tap, map)).Count == 1, Most, "The event at the broker");
        Assert.Equal([map], await town.FieldAsync("maps", "select \"Aggregate\" from outbox"));
        await town.Part("maps").SignalAsync("KILL", Ct);
        way.Manner = new();
        await town.RecoveredAsync(Most);

        await Town.UntilAsync(async () => (await SentAsync(tap, map)).Count == 2, Most, "The event once more");
        await SettledAsync(map);
        await HandledOnceAsync((await SentAsync(tap, map)).Distinct().Single());
    }

    [Fact]
    public async Task F5_what_a_consumer_handled_that_was_killed_before_it_could_say_so_comes_again_and_counts_once()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await SettledAsync(await MakeAsync(api, unit, "Before"));
        await using var tap = await Tap.OpenAsync(town.Host.Servers.Rabbit!);

        var way = town.Way("evidence", "rabbitmq");
        way.Manner = new(LosesQuestions: true);
        var map = await MakeAsync(api, unit, "Handled twice");
        await Town.UntilAsync(async () => await KnownAsync(map) == 1, Most, "The effect");
        await Town.UntilAsync(async () => await UnacknowledgedAsync() == 1, Most, "The effect without an acknowledgement");
        await town.Part("evidence").SignalAsync("KILL", Ct);
        way.Manner = new();
        await town.RecoveredAsync(Most);

        await Town.UntilAsync(async () => await UnacknowledgedAsync() == 0 && await tap.WaitingAsync("evidence") == 0, Most, "An empty queue");
        await SettledAsync(map);
        await HandledOnceAsync((await SentAsync(tap, map)).Single());
    }

    [Fact]
    public async Task F11_what_is_told_while_the_database_is_away_waits_for_it_and_uses_up_no_attempt()
    {
        var (api, unit) = await town.NewUnitAsync();
        using var own = api;
        await SettledAsync(await MakeAsync(api, unit, "Before"));
        var said = (await LogAsync()).Length;

        await town.Part("evidence").SignalAsync("STOP", Ct);
        var map = await MakeAsync(api, unit, "Told meanwhile");
        await town.AllSentAsync(Most);
        await town.KillDatabaseAsync();
        await town.Part("evidence").SignalAsync("CONT", Ct);
        await Town.UntilAsync(async () => (await LogAsync())[said..].Contains("waits, and uses up no attempt", StringComparison.Ordinal), Most, "A consumer that waits");
        // The broker counts every few seconds.
        await Town.UntilAsync(async () => await UnacknowledgedAsync() == 1, Most, "The event in its hands");
        await town.Host.Servers.Postgres!.BeginAsync(Ct);

        await town.RecoveredAsync(Most);
        await SettledAsync(map);
        Assert.DoesNotContain("MapRevisedHandler failed", (await LogAsync())[said..], StringComparison.Ordinal);
    }

    // The wire has told everything, and everybody has taken it once: what maps told of the map, and what evidence told of its claim.
    async Task SettledAsync(string map)
    {
        await town.AllSentAsync(Most);
        await Town.UntilAsync(async () => await town.CountAsync("maps", $"select count(*) from claim_grade where \"MapId\" = '{map}'") == 1, Most, "The grade in maps");
        Assert.Equal((1, 1), (await KnownAsync(map), await town.CountAsync("evidence", $"select count(*) from grade where \"MapId\" = '{map}' and \"Revision\" = 1")));
        Assert.Equal(1, await town.CountAsync("owners", $"select count(*) from owned_maps where \"Id\" = '{map}'"));
    }

    async Task HandledOnceAsync(Guid message)
    {
        Assert.Equal(["MapRevisedHandler"], await HandlersAsync("evidence"));
        Assert.Equal(["MapRevisedHandler", "WebhookFeed`1"], await HandlersAsync("owners"));

        Task<IReadOnlyList<string>> HandlersAsync(string part) => town.FieldAsync(part, $"select \"Handler\" from inbox where \"MessageId\" = '{message}' order by 1");
    }

    Task<int> KnownAsync(string map) => town.CountAsync("evidence", $"select count(*) from map where \"MapId\" = '{map}'");

    async Task<int> UnacknowledgedAsync()
    {
        var listed = await town.Host.Servers.Rabbit!.OrderAsync(Ct, "list_queues", "-q", "--no-table-headers", "name", "messages_unacknowledged");
        return int.Parse(listed.Split('\n').Select(line => line.Split('\t')).Single(line => line[0] == "evidence")[1], CultureInfo.InvariantCulture);
    }

    // Read while it is being written.
    async Task<string> LogAsync()
    {
        await using var log = new FileStream(Path.Combine(town.Folder, "logs", "evidence-1.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        return await reader.ReadToEndAsync(Ct);
    }

    static async Task<List<Guid>> SentAsync(Tap tap, string map) =>
        [.. (await tap.ReadAsync()).Where(told => told.Type == MapRevised.Type && told.Subject == map).Select(told => told.Id)];

    static async Task<string> MakeAsync(HttpClient api, string unit, string title) => (string)(await api.WriteAsync(Writes.Post($"/api/v1/units/{unit}/maps", Writes.Map(title))))["id"]!;
}
