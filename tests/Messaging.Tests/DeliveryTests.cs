using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Testing;
using Messaging.Tests.Towns;

namespace Messaging.Tests;

public sealed class DeliveryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_committed_arrives_once_with_unit_and_version()
    {
        await using var country = await Country.CreateAsync();

        await country.North.NoteAsync(Country.Unit, "a", "hello");
        await country.CheckAsync(1);

        var effect = Assert.Single(country.South.Query(
            "select Name, Version, Unit from Effects", reader => (reader.GetString(0), reader.GetInt64(1), reader.GetGuid(2))));
        Assert.Equal(("a", 1L, Country.Unit), effect);
        Assert.Equal("hello", Assert.Single(country.South.Query("select Text from Known", reader => reader.GetString(0))));
    }

    [Fact]
    public async Task What_is_rolled_back_never_leaves()
    {
        await using var country = await Country.CreateAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => country.North.Work.WriteAsync<int>(
            Country.Unit,
            async (db, ct) =>
            {
                db.Emit(new Noted("ghost", 1), "a", 1);
                await db.SaveChangesAsync(ct);
                throw new InvalidOperationException("The command fails.");
            },
            Ct));
        await country.North.NoteAsync(Country.Unit, "a", "real");
        await country.CheckAsync(1);

        Assert.DoesNotContain(country.Transport.Attempts, message => System.Text.Encoding.UTF8.GetString(message.Bytes.Span).Contains("ghost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unavailable_broker_loses_nothing_keeps_the_order_and_counts_no_attempt()
    {
        await using var country = await Country.CreateAsync();
        country.Transport.Unavailable = true;
        for (var n = 0; n < 20; n++)
            await country.North.NoteAsync(Country.Unit, n % 2 == 0 ? "a" : "b", $"{n}");
        await Eventually.HoldsAsync(() => country.Transport.Attempts.Count >= 10, "several tries during the outage");
        Assert.Equal(20, country.North.Count("outbox where Attempts = 0 and not Parked"));

        country.Transport.Unavailable = false;
        await country.CheckAsync(20);

        foreach (var name in new[] { "a", "b" })
        {
            var versions = country.South.Query($"select Version from Effects where Name = '{name}' order by Id", reader => reader.GetInt64(0));
            Assert.Equal(versions.Order(), versions);
        }
    }

    [Fact]
    public async Task A_refused_row_parks_alone_and_goes_out_after_a_replay()
    {
        await using var country = await Country.CreateAsync();
        var refused = true;
        // Not a word of hexadecimal digits: identifiers have those too.
        country.Transport.Refuses = message => refused && System.Text.Encoding.UTF8.GetString(message.Bytes.Span).Contains("wrong", StringComparison.Ordinal);

        await country.North.NoteAsync(Country.Unit, "a", "wrong");
        await country.North.NoteAsync(Country.Unit, "a", "after it");
        await country.North.NoteAsync(Country.Unit, "b", "good");
        await Eventually.HoldsAsync(
            () => Task.FromResult(country.South.Count("Effects") == 2 && country.North.Count("outbox where Parked") == 1),
            () => $"two effects, one parked: {country.South.Count("Effects")} effects, {country.North.Count("outbox")} rows left, {country.North.Count("outbox where Parked")} parked");

        var parked = Assert.Single(await country.North.Parked.ListAsync(10, Ct));
        Assert.Equal(("a", 1L, 3), (parked.Aggregate, parked.Version, parked.Attempts));
        await Eventually.HoldsAsync(
            async () => (await country.North.HealthAsync()).Entries["messaging"].Data["parked"] is 1, () => "a parked message in the readiness detail");

        refused = false;
        Assert.Equal(1, await country.North.Parked.ReplayAsync(null, "operator", Ct));
        await country.CheckAsync(3);
        Assert.Equal("after it", Assert.Single(country.South.Query("select Text from Known where Name = 'a'", reader => reader.GetString(0))));
    }

    [Fact]
    public async Task A_row_that_backs_off_holds_back_what_follows_in_its_aggregate()
    {
        await using var country = await Country.CreateAsync(Town.Hasty with { Tries = 50 });
        var refused = true;
        country.Transport.Refuses = message => refused && System.Text.Encoding.UTF8.GetString(message.Bytes.Span).Contains("slow", StringComparison.Ordinal);

        await country.North.NoteAsync(Country.Unit, "a", "slow");
        await country.North.NoteAsync(Country.Unit, "a", "next");
        await country.North.NoteAsync(Country.Unit, "b", "free");
        await Eventually.HoldsAsync(() => country.South.Count("Effects") == 1 && country.North.Count("outbox where Attempts >= 2") == 1, "b alone");
        Assert.Equal(0, country.South.Count("Effects where Name = 'a'"));

        refused = false;
        await country.CheckAsync(3);
        Assert.Equal([1L, 2L], country.South.Query("select Version from Effects where Name = 'a' order by Id", reader => reader.GetInt64(0)));
    }

    [Fact]
    public async Task A_handler_that_fails_some_times_and_then_succeeds_has_one_effect()
    {
        await using var country = await Country.CreateAsync();
        var failures = 0;
        country.South.Mishaps.Befall = _ =>
        {
            if (failures++ < 4)
                throw new InvalidOperationException("Not yet.");
        };

        await country.North.NoteAsync(Country.Unit, "a", "stubborn");
        await country.CheckAsync(1);

        Assert.Equal(5, failures);
    }

    [Fact]
    public async Task A_handler_that_always_fails_gives_a_dead_letter_after_exactly_the_limit()
    {
        await using var country = await Country.CreateAsync();
        var calls = 0;
        country.South.Mishaps.Befall = e =>
        {
            if (e.Text == "hopeless" && ++calls > 0)
                throw new InvalidOperationException("Never.");
        };

        await country.North.NoteAsync(Country.Unit, "a", "hopeless");
        await country.North.NoteAsync(Country.Unit, "b", "fine");
        await Eventually.HoldsAsync(() => country.Carrier.DeadLetters.Count == 1 && country.South.Count("Effects") == 1, "a dead letter and an effect");

        Assert.Equal(5, calls);
        Assert.Equal(5, country.Carrier.DeadLetters[0].Attempt);
        Assert.Equal(0, country.South.Count("Known where Name = 'a'"));
        await Eventually.HoldsAsync(() => country.North.Count("outbox where Parked") == 1, "the sender keeps the dead letter");
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("""{"specversion":"1.0"}""")]
    [InlineData("""{"specversion":"1.0","id":"0197a000-0000-7000-8000-00000000000a","source":"/x","type":"journey.north.noted.v1","time":"2026-01-05T08:00:00Z","subject":"a","unit":"0197a000-0000-7000-8000-000000000001","aggregateversion":1,"data":{"text":1}}""")]
    [InlineData("""{"specversion":"1.0","id":"0197a000-0000-7000-8000-00000000000a","source":"/x","type":"journey.north.unheard-of.v9","time":"2026-01-05T08:00:00Z","subject":"a","unit":"0197a000-0000-7000-8000-000000000001","aggregateversion":1,"data":{}}""")]
    public async Task Poison_and_unknown_types_become_dead_letters_and_the_next_message_is_handled(string poison)
    {
        await using var country = await Country.CreateAsync();

        var bytes = System.Text.Encoding.UTF8.GetBytes(poison);
        await Assert.ThrowsAsync<MessageRefusedException>(
            () => country.Carrier.PublishAsync(new Message(Guid.CreateVersion7(), Noted.Type, bytes), Ct));
        await country.North.NoteAsync(Country.Unit, "a", "next");
        await Eventually.HoldsAsync(() => country.South.Count("Effects") == 1, "the next message");

        var letter = Assert.Single(country.Carrier.DeadLetters);
        Assert.Equal(bytes, letter.Message.Bytes.ToArray());
        Assert.NotEmpty(letter.Reason);
    }

    [Fact]
    public async Task An_event_that_nobody_handles_leaves_the_outbox()
    {
        await using var country = await Country.CreateAsync();

        await country.North.Work.WriteAsync(
            Country.Unit,
            (db, _) =>
            {
                db.Emit(new Smudged("x"), "a", 1);
                return Task.FromResult(0);
            },
            Ct);

        await Eventually.HoldsAsync(() => country.North.Count("outbox_sent") == 1, "sent");
        Assert.Equal(0, country.North.Count("outbox"));
    }
}
