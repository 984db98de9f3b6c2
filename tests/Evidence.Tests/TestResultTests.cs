using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Owners.Contracts.Events;

namespace Evidence.Tests;

public sealed class TestResultTests : GradedDays
{
    [Fact]
    public async Task A_kept_test_supports_its_claims_as_tier_S_and_is_taken_once()
    {
        var told = Verdict("keep");

        await PublishAsync(told);
        await PublishAsync(told);

        var claim = await ClaimAsync("c1");
        var cited = Assert.Single(claim.GetProperty("citations").EnumerateArray());
        Assert.Equal(("s", "supports", 1180L), (cited.GetProperty("item").GetProperty("tier").GetString()!.ToLowerInvariant(), cited.GetProperty("stance").GetString(), cited.GetProperty("item").GetProperty("n").GetInt64()));
        Assert.Equal("A", claim.GetProperty("grade").GetString(), ignoreCase: true);
        // Another wording than the tested one is to be confirmed first.
        Assert.Equal("Uncited", (await ClaimAsync("c2")).GetProperty("grade").GetString(), ignoreCase: true);
    }

    [Theory]
    [InlineData("retire", false, "contradicts")]
    [InlineData("inconclusive", false, "context")]
    [InlineData("keep", true, "context")]
    public async Task What_was_not_shown_or_may_be_anothers_doing_supports_nothing(string proposed, bool confounded, string stance)
    {
        await PublishAsync(Verdict(proposed) with { Confounded = confounded });

        var claim = await ClaimAsync("c1");
        Assert.Equal(stance, Assert.Single(claim.GetProperty("citations").EnumerateArray()).GetProperty("stance").GetString());
        Assert.Equal(stance == "contradicts", claim.GetProperty("contested").GetBoolean());
        Assert.Equal("Uncited", claim.GetProperty("grade").GetString(), ignoreCase: true);
    }

    [Fact]
    public async Task Figures_that_were_too_few_leave_no_evidence()
    {
        var told = Verdict("insufficient");

        await PublishAsync(told with { Metrics = [told.Metrics[0] with { Effect = null, Low = null, High = null }] });

        Assert.Empty((await ClaimAsync("c1")).GetProperty("citations").EnumerateArray());
    }

    private VerdictRecorded Verdict(string proposed)
    {
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        return new(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Map, "fix", "", "kept", proposed, "The bill is not understood.", "", "", false, false,
            new(today.AddDays(-100), today.AddDays(-72)), new(today.AddDays(-30), today.AddDays(-2)), Time.GetUtcNow(), Time.GetUtcNow(), [new("c1", 1), new("c2", 7)],
            [new("billing", "Billing contacts", "proportion", "local", "customerBehaviour", "fall", .02, proposed, .041, .014, .068, new(1200, 184, null, null), new(1180, 132, null, null), null, null)]);
    }

    private async Task PublishAsync(VerdictRecorded told)
    {
        var context = new EventContext(RunningEvidence.Unit.Id, Guid.CreateVersion7(), $"tests/{told.TestId}", 3, Time.GetUtcNow());
        await Evidence.Transport.PublishAsync(new Message(context.MessageId, VerdictRecorded.Type, Envelope.For(told, context, null).ToBytes()), TestContext.Current.CancellationToken);
    }
}
