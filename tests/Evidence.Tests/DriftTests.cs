using System.Net;
using System.Text.Json;
using Journey.Platform.Identity;
using Journey.Testing;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>Drift from outside: computed when a window closes, told once, kept as revisions.</summary>
[Trait("store", "both")]
public sealed class DriftTests : DriftTown
{
    private static readonly DateOnly Baseline = new(2025, 12, 22);
    private static readonly DateOnly Latest = new(2026, 1, 12);

    [Fact]
    public async Task A_map_without_a_log_and_one_just_verified_say_so()
    {
        Assert.Equal("notMapped", (await DriftAsync()).GetProperty("status").GetString());
        await DefineAsync();
        await OrdersAsync(Baseline, [20], [], "a");

        var drift = await DriftAsync();

        Assert.Equal("noWindowSince", drift.GetProperty("status").GetString());
        Assert.Equal("version", drift.GetProperty("verifiedBy").GetString());
        // The week from the 29th is followed until the 8th, in Berlin.
        Assert.Equal("2026-01-07T23:00:00.000Z", drift.GetProperty("nextClosesAt").GetString());
        Assert.False(drift.TryGetProperty("materiality", out _));
    }

    [Fact]
    public async Task When_a_window_closes_what_moved_is_told_with_what_it_was_computed_from()
    {
        await MoveAsync();

        var drift = await DriftAsync();

        Assert.Equal(["minor", "material"], Drifts.OrderBy(told => told.Dimension).Select(told => told.Materiality));
        var (channels, reasons) = (Drifts.Single(told => told.Dimension == "channels"), Drifts.Single(told => told.Dimension == "reasons"));
        Assert.Equal((.2408, .1, 3, 1_000L, 1_000L, 999, 1L), (Math.Round(channels.Psi, 4), channels.Threshold, channels.Cells, channels.BaselineCases, channels.LatestCases, channels.Shuffles, channels.Revision));
        Assert.Equal((.5413, .25, "reason3", 80L), (Math.Round(reasons.Psi, 4), reasons.Threshold, reasons.NewCategories.Single().Value, reasons.NewCategories[0].N));
        Assert.Equal((Baseline, Latest, Latest.AddDays(7)), (channels.Baseline.From, channels.Latest.From, channels.Latest.Until));
        Assert.True(channels.P < .01 && channels.Psi > channels.Unmoved);
        Assert.Equal((1, 1_000L, Latest), (Closed[^1].Revision, Closed[^1].Cases, Closed[^1].Window.From));
        Assert.Equal("material", drift.GetProperty("materiality").GetString());
        Assert.Equal(1, drift.GetProperty("revision").GetInt32());
        var (walked, through) = (Dimension(drift, "transitions"), Dimension(drift, "channels"));
        Assert.Equal(("none", 0.0), (walked.GetProperty("materiality").GetString(), walked.GetProperty("psi").GetDouble()));
        Assert.Equal([500L, 300, 200], through.GetProperty("rows").EnumerateArray().OrderBy(row => row.GetProperty("value").GetString()).Select(row => row.GetProperty("baseline").GetInt64()));
        Assert.Equal(channels.P, through.GetProperty("p").GetDouble());
        Assert.Equal(.25, drift.GetProperty("rule").GetProperty("material").GetDouble());
    }

    [Fact]
    public async Task Late_events_open_a_window_again_and_what_was_told_before_still_stands()
    {
        await MoveAsync();
        var before = Time.GetUtcNow();
        var was = await DriftAsync();
        await OrdersAsync(Latest, [200], [], "late");
        Assert.Equal(Psi(was, "channels"), Psi(await DriftAsync(), "channels"));

        await GoByAsync(TimeSpan.FromHours(1), () => Drifts.Count == 3, "what late events changed is told");
        var now = await DriftAsync();

        var channels = Drifts.Where(told => told.Dimension == "channels").MaxBy(told => told.Revision)!;
        Assert.Equal(("none", 2L, 0.0), (channels.Materiality, channels.Revision, channels.Threshold));
        Assert.Equal((2, 1_200L), (Closed[^1].Revision, Closed[^1].Cases));
        Assert.Equal((2, .0924), (now.GetProperty("revision").GetInt32(), Psi(now, "channels")));
        Assert.Equal(JsonSerializer.Serialize(was), JsonSerializer.Serialize(await DriftAsync($"asOf={before:yyyy-MM-ddTHH:mm:ssZ}")));
    }

    [Fact]
    public async Task What_says_the_same_is_not_told_again()
    {
        await MoveAsync();
        // Orders of another week change nothing in the window that has closed.
        await OrdersAsync(new DateOnly(2026, 1, 19), [50], [], "later");
        var looked = Time.GetUtcNow();

        await GoByAsync(TimeSpan.FromHours(2), () => Time.GetUtcNow() > looked.AddHours(12), "hours go by");

        Assert.Equal((2, 1), (Drifts.Count, Closed.Count(closed => closed.Window.From == Latest)));
        Assert.Equal(1, (await DriftAsync()).GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task An_edit_of_a_map_that_was_never_published_is_its_verification()
    {
        await MoveAsync();
        await ReviseAsync(2);
        await Eventually.HoldsAsync(async () => (await DriftAsync()).GetProperty("mapVersion").GetInt32() == 2, () => "the version is known");

        var drift = await DriftAsync();

        Assert.Equal(("noWindowSince", 2), (drift.GetProperty("status").GetString(), drift.GetProperty("mapVersion").GetInt32()));
        Assert.Equal("told", (await DriftAsync("baseline=2025-12-22")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Once_a_map_is_published_its_publication_is_its_verification_and_an_edit_is_none()
    {
        await MoveAsync();
        await PublishAsync(1, new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.Zero));
        await Eventually.HoldsAsync(async () => (await DriftAsync("windowDays=14")).GetProperty("verifiedBy").GetString() == "publication", () => "the publication is known");
        await ReviseAsync(2);
        await Eventually.HoldsAsync(async () => (await DriftAsync("windowDays=14")).GetProperty("mapVersion").GetInt32() == 2, () => "the version is known");

        var drift = await DriftAsync();

        Assert.Equal(("told", .2408), (drift.GetProperty("status").GetString(), Psi(drift, "channels")));
        Assert.Equal("2026-01-06T09:00:00.000Z", (await DriftAsync("windowDays=14")).GetProperty("verifiedAt").GetString());
    }

    [Theory]
    [InlineData("stillTrue")]
    [InlineData("changed")]
    public async Task Saying_of_the_map_that_it_holds_begins_the_comparison_anew(string verdict)
    {
        await MoveAsync();
        var published = new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.Zero);
        await PublishAsync(1, published);
        await AttestAsync("tp-order", verdict, published.AddDays(1));
        await AttestAsync(Map.ToString(), "retired", published.AddDays(2));
        await AttestAsync(Map.ToString(), verdict, published.AddHours(1));
        await Eventually.HoldsAsync(async () => (await DriftAsync("windowDays=14")).GetProperty("verifiedAt").GetString() == "2026-01-06T10:00:00.000Z", () => "the attestation is known");
        Assert.Equal(("attestation", .2408), ((await DriftAsync("windowDays=14")).GetProperty("verifiedBy").GetString(), Psi(await DriftAsync(), "channels")));

        await AttestAsync(Map.ToString(), verdict, Time.GetUtcNow());

        // What moved before lies before the new baseline: no window has closed since.
        await Eventually.HoldsAsync(async () => (await DriftAsync()).GetProperty("status").GetString() == "noWindowSince", () => "the comparison begins anew");
        Assert.Equal("attestation", (await DriftAsync()).GetProperty("verifiedBy").GetString());
    }

    [Fact]
    public async Task Any_windows_are_compared_for_a_contributor_and_kept_ones_for_a_viewer()
    {
        await MoveAsync();

        var asked = await DriftAsync("baseline=2025-12-22&windowDays=14&log=shop");
        var shown = await DriftAsync(role: Role.Viewer);
        var refused = await GetAsync($"maps/{Map}/drift?windowDays=14&baseline=2025-12-22", Role.Viewer, HttpStatusCode.Forbidden);
        var wrong = await GetAsync($"maps/{Map}/drift?windowDays=0&baseline=soon", expected: HttpStatusCode.BadRequest);

        Assert.Equal((14, 1_000L, false), (asked.GetProperty("windowDays").GetInt32(), asked.GetProperty("latest").GetProperty("cases").GetInt64(), asked.TryGetProperty("revision", out _)));
        Assert.Equal(.2408, Psi(shown, "channels"));
        Assert.Equal(["baseline", "windowDays"], refused.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()).Order());
        Assert.Equal(HttpStatusCode.BadRequest, (HttpStatusCode)wrong.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Over_grpc_it_says_the_same()
    {
        await MoveAsync();
        var rpc = new V1.Evidence.EvidenceClient(Evidence.Channel);

        var drift = await rpc.GetDriftAsync(new V1.GetDriftRequest { MapId = Map.ToString() }, Evidence.Rpc(Role.Viewer), cancellationToken: TestContext.Current.CancellationToken);

        var channels = drift.Dimensions.Single(row => row.Dimension == V1.DriftDimension.Channels);
        Assert.Equal((V1.DriftStatus.Told, V1.Materiality.Material, V1.Materiality.Minor), (drift.Status, drift.Materiality, channels.Materiality));
        Assert.Equal((.2408, 3, "2026-01-12", "Europe/Berlin"), (Math.Round(channels.Psi, 4), channels.Rows.Count, drift.Latest.From, drift.Zone));
    }

    // Three weeks after the map was drawn the channels are others, and there is a new reason.
    private async Task MoveAsync()
    {
        await DriftAsync();
        await DefineAsync();
        await OrdersAsync(Baseline, [500, 300, 200], [500, 300, 200], "a");
        await OrdersAsync(Latest, [300, 300, 400], [450, 280, 190, 80], "b");
        Assert.Empty(Drifts);
        await GoByAsync(new DateTimeOffset(2026, 1, 22, 0, 30, 0, TimeSpan.FromHours(1)) - Time.GetUtcNow(), () => Drifts.Count >= 2, "the window has closed");
    }

    private static JsonElement Dimension(JsonElement drift, string name) =>
        drift.GetProperty("dimensions").EnumerateArray().Single(row => row.GetProperty("dimension").GetString() == name);

    private static double Psi(JsonElement drift, string name) => Math.Round(Dimension(drift, name).GetProperty("psi").GetDouble(), 4);
}
