using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Journey.Messaging.Transports;
using Journey.Testing;
using RabbitMQ.Client;

namespace Evidence.Tests.Intake;

/// <summary>Evidence that comes over the broker: who may send, what is taken, and where the rest goes.</summary>
[Collection(IntakeCollection.Name)]
public sealed class IntakeTests(IntakeTown town)
{
    private const ushort AccessRefused = 403;
    private const ushort PreconditionFailed = 406;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_count_as_those_of_http_do_and_a_rejected_one_is_kept_with_its_reason()
    {
        await town.Evidence.RegisterAsync("shop");
        var batch = $"[{IntakeTown.Event("2", activity: "pay", time: "2026-01-06T08:00:00Z")},{IntakeTown.Event("3", time: "yesterday")}]";

        Assert.Equal(0, await town.SendAsync("north.shop", IntakeTown.Event("1")));
        Assert.Equal(0, await town.SendAsync("north.shop", batch, IntakeTown.Batch));
        await HoldsAsync("shop", 2);

        var paths = await town.Evidence.GetAsync("sources/shop/paths");
        Assert.Equal(["order", "pay"], paths.GetProperty("topVariants")[0].GetProperty("path").EnumerateArray().Select(step => step.GetString()));
        var imports = await ImportsAsync("shop");
        Assert.Equal((2, 1), (imports.Sum(import => import.GetProperty("accepted").GetInt32()), imports.Sum(import => import.GetProperty("rejected").GetInt32())));
        var id = imports.Single(import => import.GetProperty("rejected").GetInt32() == 1).GetProperty("id").GetString();
        var reject = JsonDocument.Parse(await town.Evidence.Http.GetStringAsync($"sources/shop/imports/{id}/rejects", Ct)).RootElement;
        Assert.Equal("ce-time", reject.GetProperty("field").GetString());
        Assert.Contains("\"3\"", reject.GetProperty("raw").GetString(), StringComparison.Ordinal);
        Assert.Empty(await town.LettersAsync("north.shop"));
    }

    [Fact]
    public async Task An_event_that_is_sent_twice_counts_once()
    {
        await town.Evidence.RegisterAsync("twice");
        for (var n = 0; n < 3; n++)
        {
            Assert.Equal(0, await town.SendAsync("north.twice", IntakeTown.Event("1")));
        }

        await Eventually.HoldsAsync(async () => (await ImportsAsync("twice")).Count == 3, () => "three messages taken");

        var imports = await ImportsAsync("twice");
        Assert.Equal((1, 2), (imports.Sum(import => import.GetProperty("accepted").GetInt32()), imports.Sum(import => import.GetProperty("duplicates").GetInt32())));
        Assert.Equal(1, await town.EventsAsync("twice"));
    }

    [Fact]
    public async Task Nobody_sends_in_the_name_of_another()
    {
        await town.Evidence.RegisterAsync("open");
        await town.Evidence.RegisterAsync("wide");
        static void Pretend(BasicProperties properties) => properties.Headers = new Dictionary<string, object?>
        {
            ["x-sender"] = IntakeTown.Wide,
            ["x-address"] = "north.wide",
            ["x-attempt"] = 99,
        };
        static void Nameless(BasicProperties properties)
        {
            properties.ClearUserId();
            Pretend(properties);
        }

        var body = Encoding.UTF8.GetBytes(IntakeTown.Event("1"));
        Assert.Equal(PreconditionFailed, await town.SendAsync("north.open", body, adjust: properties => properties.UserId = IntakeTown.Wide));
        Assert.Equal(PreconditionFailed, await town.SendAsync("north.open", body, adjust: properties => properties.UserId = "guest"));
        Assert.Equal(0, await town.SendAsync("north.open", body, adjust: Pretend));
        await HoldsAsync("open", 1);
        Assert.Equal(0, await town.SendAsync("north.open", body, adjust: Nameless));
        var letter = await LetterAsync("north.open");

        Assert.Contains("no verified sender", letter.Reason, StringComparison.Ordinal);
        Assert.Equal(1, await town.ReplayAsync(letter.Id));
        Assert.Contains("no verified sender", (await LetterAsync("north.open")).Reason, StringComparison.Ordinal);
        Assert.Empty(await ImportsAsync("wide"));
        Assert.Single(await ImportsAsync("open"));
    }

    [Fact]
    public async Task Another_units_address_is_refused_by_the_broker_and_by_the_part_where_the_broker_lets_it_pass()
    {
        await town.Evidence.RegisterAsync("other");
        var body = IntakeTown.Event("1");

        Assert.Equal(AccessRefused, await town.SendAsync("south.shop", body));
        Assert.Equal(AccessRefused, await town.SendAsync("north.shop", Encoding.UTF8.GetBytes(body), exchange: "journey.events"));
        foreach (var address in new[] { "south.shop", "north.other" })
        {
            Assert.Equal(0, await town.SendAsync(address, body, user: IntakeTown.Wide));
            var letter = await LetterAsync(address);
            Assert.Contains($"intake.wide may not send to {address}", letter.Reason, StringComparison.Ordinal);
            Assert.Equal(1, await town.ReplayAsync(letter.Id));
            Assert.Contains("intake.wide may not send", (await LetterAsync(address)).Reason, StringComparison.Ordinal);
        }

        // Past the exchange, straight into the queue that delays.
        Assert.Equal(0, await town.SendAsync($"{IntakeTown.Queue}.later.1s", Encoding.UTF8.GetBytes(body), user: IntakeTown.Wide, exchange: ""));
        Assert.Contains("intake.wide may not send", (await LetterAsync(IntakeTown.Queue)).Reason, StringComparison.Ordinal);
        Assert.Empty(await ImportsAsync("other"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_dead_letter_with_its_reason_and_counted_and_the_next_message_is_taken()
    {
        await town.Evidence.RegisterAsync("after");
        using var meter = new IntakeMeter();
        var good = IntakeTown.Event("1");
        (byte[] Body, string Type, string Reason)[] bad =
        [
            (Encoding.UTF8.GetBytes(good[..^5]), IntakeTown.One, "not JSON"),
            (Encoding.UTF8.GetBytes(good), IntakeTown.Batch, "not a JSON array"),
            ([.. Encoding.UTF8.GetBytes(good[..^1]), 0xC3, 0x28], IntakeTown.One, "not UTF-8"),
            (new byte[5 << 20], IntakeTown.One, "5242880 bytes"),
            (Encoding.UTF8.GetBytes("{\"hello\":\"world\"}"), IntakeTown.One, "no CloudEvent of version 1.0"),
            (Encoding.UTF8.GetBytes(good.Replace("1.0", "0.3", StringComparison.Ordinal)), IntakeTown.One, "no CloudEvent of version 1.0"),
            (Encoding.UTF8.GetBytes(good), "application/json", "content type"),
            (Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(good, 10_001))}]"), IntakeTown.Batch, "BODY_TOO_LARGE"),
        ];

        foreach (var (body, type, _) in bad)
        {
            Assert.Equal(0, await town.SendAsync("north.after", body, type));
        }

        Assert.Equal(0, await town.SendAsync("north.after", good));
        await HoldsAsync("after", 1);
        await Eventually.HoldsAsync(async () => (await town.LettersAsync("north.after")).Count == bad.Length, () => "the dead letters");

        var reasons = (await town.LettersAsync("north.after")).Select(letter => letter.Reason).ToList();
        Assert.All(bad, message => Assert.Contains(reasons, reason => reason.Contains(message.Reason, StringComparison.Ordinal)));
        Assert.Equal(
            ["refused 1", "too-large 1", "unreadable 6"],
            meter.Counted.Where(count => count.Outcome == "refused").GroupBy(count => count.Reason).Select(group => $"{group.Key} {group.Count()}").Order());
        Assert.Contains(("taken", null), meter.Counted);
        Assert.Single(await ImportsAsync("after"));
    }

    [Fact]
    public async Task A_dead_letter_that_is_sent_again_has_one_effect_in_the_name_of_its_sender()
    {
        Assert.Equal(0, await town.SendAsync("north.late", IntakeTown.Event("1")));
        var letter = await LetterAsync("north.late");
        Assert.Contains("SOURCE_NOT_FOUND", letter.Reason, StringComparison.Ordinal);
        await town.Evidence.RegisterAsync("late");

        var replayed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => town.ReplayAsync(letter.Id)));
        await HoldsAsync("late", 1);

        Assert.Equal(1, replayed.Sum());
        Assert.Empty(await town.LettersAsync("north.late"));
        Assert.Single(await ImportsAsync("late"));
    }

    [Fact]
    public async Task What_the_broker_itself_has_buried_is_sent_again_in_the_name_of_its_sender_too()
    {
        var inlet = new Inlet("journey.trial", "trial");
        await using var transport = town.NewTransport();
        await (await transport.TakeInAsync(inlet, (_, _) => Task.FromResult<Verdict>(new Verdict.Handled()), Ct)).DisposeAsync();
        Assert.Equal(0, await town.SendAsync("north.again", [1], user: IntakeTown.Wide, exchange: inlet.Exchange, adjust: properties =>
        {
            properties.Expiration = "1";
            properties.Headers = new Dictionary<string, object?> { ["x-sender"] = IntakeTown.Shop, ["x-reason"] = "a reason of my own" };
        }));
        await Eventually.HoldsAsync(async () => await transport.CountAsync(inlet.Queue, Ct) == 1, () => "a dead letter");

        var letter = Assert.Single(await transport.ListAsync(inlet.Queue, 10, Ct));
        Assert.Equal(1, await transport.ReplayAsync(inlet.Queue, letter.Id, Ct));
        var origins = new ConcurrentBag<Origin?>();
        await using var consumption = await transport.TakeInAsync(inlet, (delivery, _) =>
        {
            origins.Add(delivery.From);
            return Task.FromResult<Verdict>(new Verdict.Handled());
        }, Ct);
        await Eventually.HoldsAsync(() => !origins.IsEmpty, "the letter");

        Assert.Equal(("north.again", "expired"), (letter.Type, letter.Reason));
        Assert.Equal([new Origin(IntakeTown.Wide, "north.again", IntakeTown.One)], origins);
    }

    [Fact]
    public async Task The_queue_is_a_bounded_quorum_queue_that_refuses_and_buries_at_least_once()
    {
        var listed = await town.Broker.OrderAsync(Ct, "list_queues", "-q", "--no-table-headers", "name", "type", "durable", "arguments");
        var queue = Assert.Single(listed.Split('\n'), line => line.StartsWith(IntakeTown.Queue + "\t", StringComparison.Ordinal));

        Assert.All(
            ["quorum", "x-max-length\"", "x-max-length-bytes\"", "\"reject-publish\"", "x-delivery-limit", "\"at-least-once\"", $"\"{IntakeTown.Queue}.dead\""],
            part => Assert.Contains(part, queue, StringComparison.Ordinal));
    }

    private async Task<(string Id, string Reason)> LetterAsync(string address)
    {
        await Eventually.HoldsAsync(async () => (await town.LettersAsync(address)).Count == 1, () => $"one dead letter to {address}");
        return Assert.Single(await town.LettersAsync(address));
    }

    private Task HoldsAsync(string source, int events) =>
        Eventually.HoldsAsync(async () => await town.EventsAsync(source) == events, () => $"{events} events in {source}");

    private async Task<IReadOnlyList<JsonElement>> ImportsAsync(string source) =>
        [.. (await town.Evidence.GetAsync($"sources/{source}/imports")).GetProperty("imports").EnumerateArray()];
}
