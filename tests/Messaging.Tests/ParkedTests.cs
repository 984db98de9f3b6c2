using Journey.Testing;
using Messaging.Tests.Towns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Messaging.Tests;

/// <summary>In one process: what nobody could handle waits in its sender's outbox.</summary>
public sealed class ParkedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dead_letter_is_told_by_its_sender_with_everything_but_its_words_and_readiness_is_degraded()
    {
        await using var country = await BrokenAsync();

        var parked = Assert.Single(await country.North.Parked.ListAsync(10, Ct));
        var detail = (await country.North.HealthAsync()).Entries["messaging"];

        Assert.Equal(("outbox", Noted.Type, "a", 1L), (parked.Queue, parked.Type, parked.Aggregate, parked.Version));
        Assert.Equal(Country.Unit, parked.UnitId);
        Assert.NotNull(parked.Written);
        Assert.Contains("south", parked.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", parked.ToString(), StringComparison.Ordinal);
        Assert.Equal(parked, await country.North.Parked.FindAsync(parked.Id, Ct));
        Assert.Equal((HealthStatus.Degraded, "messages are parked: 1 in outbox"), (detail.Status, detail.Description));
        Assert.Equal(1, (await country.North.Parked.CountAsync(Ct))["outbox"]);
        Assert.Empty(await country.South.Parked.ListAsync(10, Ct));
    }

    [Fact]
    public async Task Sent_again_after_the_handler_is_mended_it_has_one_effect_however_often_it_is_asked_for()
    {
        await using var country = await BrokenAsync();
        var parked = Assert.Single(await country.North.Parked.ListAsync(10, Ct));
        country.South.Mishaps.Befall = _ => { };

        var replayed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => country.North.Parked.ReplayAsync(parked.Id, "operator", Ct)));
        await Eventually.HoldsAsync(() => country.North.Count("outbox") == 0, "an empty outbox");

        Assert.Equal(1, replayed.Sum());
        Assert.Equal([parked.Id], country.South.Query("select Message from Effects", reader => reader.GetGuid(0)));
        Assert.Null(await country.North.Parked.FindAsync(parked.Id, Ct));
        await Eventually.HoldsAsync(
            async () => (await country.North.HealthAsync()).Entries["messaging"].Status == HealthStatus.Healthy, () => "a healthy north");
    }

    [Fact]
    public async Task What_is_discarded_is_gone_and_what_was_not_parked_stays()
    {
        await using var country = await BrokenAsync();
        await country.North.NoteAsync(Country.Unit, "b", "secret too");
        await Eventually.HoldsAsync(() => country.North.Count("outbox where Parked") == 2, "two parked");
        var parked = await country.North.Parked.ListAsync(10, Ct);
        country.South.Mishaps.Befall = _ => { };

        Assert.True(await country.North.Parked.DiscardAsync(parked[0].Id, "operator", Ct));
        Assert.False(await country.North.Parked.DiscardAsync(parked[0].Id, "operator", Ct));
        Assert.Equal(0, await country.North.Parked.ReplayAsync(parked[0].Id, "operator", Ct));
        Assert.Equal(1, await country.North.Parked.ReplayAsync(null, "operator", Ct));

        await Eventually.HoldsAsync(() => country.North.Count("outbox") == 0, "an empty outbox");
        Assert.Equal([parked[1].Id], country.South.Query("select Message from Effects", reader => reader.GetGuid(0)));
        Assert.False(await country.North.Parked.DiscardAsync(parked[1].Id, "operator", Ct));
    }

    // South fails at every message; one of north's is parked.
    private static async Task<Country> BrokenAsync()
    {
        var country = await Country.CreateAsync();
        country.South.Mishaps.Befall = _ => throw new InvalidOperationException("It is broken.");
        await country.North.NoteAsync(Country.Unit, "a", "secret");
        await Eventually.HoldsAsync(
            async () => (await country.North.HealthAsync()).Entries["messaging"].Status == HealthStatus.Degraded, () => "a parked message in the readiness detail");
        return country;
    }
}
