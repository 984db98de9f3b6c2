using System.Text.Json;
using Journey.Evidence.Touchpoints;
using Journey.Maps.Contracts.Events;
using Journey.Maps.V1;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Testing;

namespace Evidence.Tests;

/// <summary>What maps tells of merged touchpoint keys, and the figures that follow.</summary>
public sealed class MergedTermTests
{
    private const string Events = "case,activity,time\n1,order,2026-01-01T00:00:00Z\n1,deliver,2026-01-02T00:00:00Z\n1,bill,2026-01-03T00:00:00Z\n";

    [Fact]
    public async Task Figures_follow_a_key_that_the_dictionary_merged()
    {
        await using var under = await MapUnderTest.StartAsync(
            new Window { Anchor = "nothing like it", Days = 30 }, MappedMap.Point("order"), MappedMap.Point("parcel"), MappedMap.Point("bill"));
        await under.Evidence.RegisterAsync("shop");
        await under.ImportAsync("shop", Events, "case=case&activity=activity&time=time");
        await under.DefineAsync("shop", ("order", "order"), ("deliver", "tracking"), ("bill", "bill"));
        var before = await under.ConformanceAsync();
        Assert.Equal("noSuchTouchpoint", Row(await under.Evidence.GetAsync("sources/shop/touchpoints"), "deliver").GetProperty("problem").GetString());
        Assert.Equal(["parcel"], Keys(before.GetProperty("neverObserved")));

        // An older state that comes late takes nothing back.
        await TellAsync(under, 3, new MergedKey("bill", "invoice"), new MergedKey("tracking", "parcel"));
        await Eventually.HoldsAsync(
            async () => Row(await under.Evidence.GetAsync("sources/shop/touchpoints"), "deliver").TryGetProperty("replacedBy", out _), () => "the merge is known");
        await TellAsync(under, 2, new MergedKey("bill", "order"));
        await Task.Delay(200, TestContext.Current.CancellationToken);

        var mapping = await under.Evidence.GetAsync("sources/shop/touchpoints");
        Assert.Equal(("tracking", "parcel"), (Row(mapping, "deliver").GetProperty("touchpoint").GetString(), Row(mapping, "deliver").GetProperty("replacedBy").GetString()));
        Assert.Equal("invoice", Row(mapping, "bill").GetProperty("replacedBy").GetString());
        Assert.False(Row(mapping, "deliver").TryGetProperty("problem", out _));
        var told = await under.ConformanceAsync();
        Assert.Equal(["order", "parcel", "invoice"], Keys(told.GetProperty("elements")));
        Assert.Empty(told.GetProperty("neverObserved").EnumerateArray());
        Assert.Equal(1.0, told.GetProperty("fitness").GetProperty("mean").GetDouble());
        Assert.Equal(1.0, told.GetProperty("coverage").GetProperty("share").GetDouble());
    }

    [Fact]
    public void A_map_that_holds_both_keeps_both()
    {
        var terms = new MergedTerms(1, [new MergedKey("a", "b"), new MergedKey("c", "d"), new MergedKey("e", "d")]);
        RevisedTouchpoint[] touchpoints = [.. ((string[])["a", "b", "c", "e"]).Select(key => new RevisedTouchpoint(key, key, key, "Step", false, false, "", []))];

        var read = terms.Read(new RevisedJourney("start", "", 30, touchpoints, [["a", "c", "e"]], []));

        Assert.Equal(["a", "b", "d", "e"], read.Touchpoints.Select(t => t.Key));
        Assert.Equal(["c"], read.Touchpoints[2].Replaces);
        Assert.Equal(["a", "d", "e"], read.Paths[0]);
    }

    private static async Task TellAsync(MapUnderTest under, long revision, params MergedKey[] touchpoints)
    {
        var e = new TermsMerged(revision, touchpoints, []);
        var context = new EventContext(RunningEvidence.Unit.Id, Guid.CreateVersion7(), $"{RunningEvidence.Unit.Id}", revision, DateTimeOffset.UtcNow);
        await under.Evidence.Transport.PublishAsync(
            new Message(context.MessageId, TermsMerged.Type, Envelope.For(e, context, null).ToBytes()), TestContext.Current.CancellationToken);
    }

    private static JsonElement Row(JsonElement mapping, string activity) =>
        mapping.GetProperty("activities").EnumerateArray().Single(row => row.GetProperty("activity").GetString() == activity);

    private static IEnumerable<string?> Keys(JsonElement list) => list.EnumerateArray().Select(row => row.GetProperty("touchpoint").GetString());
}
