using Journey.Evidence.Aggregates;
using Journey.Evidence.Drift;

namespace Evidence.Tests;

/// <summary>DOMAIN d2, the behaviour trigger: what is found where something moved, where nothing did, and in which days.</summary>
public sealed class DriftVectorTests
{
    private const int Windows = 300;

    [Theory]
    [InlineData(new[] { 500, 300, 200 }, new[] { 420, 300, 280 }, .0409, "None", 0)]
    [InlineData(new[] { 500, 300, 200 }, new[] { 300, 300, 400 }, .2408, "Minor", 0)]
    [InlineData(new[] { 500, 300, 200, 0 }, new[] { 450, 280, 190, 80 }, .5413, "Material", 1)]
    [InlineData(new[] { 500, 300, 200 }, new[] { 100, 300, 600 }, 1.0832, "Material", 0)]
    public void A_move_is_judged_by_the_printed_index(int[] baseline, int[] latest, double psi, string materiality, int added)
    {
        var found = DriftTest.Of(DriftDimension.Channels, Channels(baseline), Channels(latest), word => $"c{word}");

        Assert.Equal((DriftStatus.Told, psi, materiality, added), (found.Status, Math.Round(found.Psi, 4), found.Materiality.ToString(), found.New.Count));
        Assert.Equal(baseline.Sum(), found.BaselineCases);
        Assert.Equal(found.Psi, found.Rows.Sum(row => row.Part), 12);
        Assert.Equal(added > 0, found.PsiKnown < found.Psi - .1);
    }

    [Fact]
    public void A_large_index_of_a_few_cases_is_chance()
    {
        var found = DriftTest.Of(DriftDimension.Channels, Channels([14, 14]), Channels([19, 9]), word => $"c{word}");

        Assert.True(found.Psi > DimensionDrift.Minor, $"{found.Psi}");
        Assert.Equal((false, Materiality.None), (found.BeyondChance, found.Materiality));
        Assert.True(found.P > .05 && found.Psi < found.Unmoved, $"{found.P} {found.Unmoved}");
    }

    [Fact]
    public void Too_little_is_told_as_such_with_about_how_much_is_wanted()
    {
        DimensionDrift Of(int[] baseline, int[] latest) => DriftTest.Of(DriftDimension.Channels, Channels(baseline), Channels(latest), word => $"c{word}");

        Assert.Equal((DriftStatus.NotEnoughData, 20L), (Of([], []).Status, Of([], []).Needed));
        Assert.Equal((DriftStatus.NotEnoughData, 200L), (Of([95, 5], [95, 5]).Status, Of([95, 5], [95, 5]).Needed));
        Assert.Equal((DriftStatus.NothingToCompare, 0L), (Of([95], [80]).Status, Of([95], [80]).Needed));
        Assert.Equal(DriftStatus.Told, Of([190, 10], [190, 10]).Status);
    }

    [Fact]
    public void Where_nothing_changes_it_seldom_says_that_something_did()
    {
        var alarms = Enumerable.Range(0, Windows).AsParallel().Select(seed =>
        {
            var random = new Random(seed);
            var (activities, channels) = (random.Next(3, 12), random.Next(2, 10));
            var (first, second) = (Wander(random, activities, channels, 0, 0), Wander(random, activities, channels, 0, 0));
            return Enum.GetValues<DriftDimension>().Select(dimension => DriftTest.Of(dimension, first, second, word => $"w{word:00}").Materiality != Materiality.None).ToArray();
        }).ToList();

        foreach (var dimension in Enum.GetValues<DriftDimension>())
        {
            var n = alarms.Count(found => found[(int)dimension - 1]);
            // One in twenty is the rate of the chi-square bound, the larger of the two.
            Assert.True(n <= Windows / 20, $"{dimension}: {n} of {Windows}");
        }
    }

    [Fact]
    public void Where_customers_walk_another_way_through_other_channels_it_is_found()
    {
        var found = Enumerable.Range(0, 60).AsParallel().Select(seed =>
        {
            var random = new Random(seed);
            var (first, second) = (Wander(random, 5, 4, 0, 0), Wander(random, 5, 4, .45, .45));
            return new[] { DriftDimension.Transitions, DriftDimension.Channels }.Select(dimension => DriftTest.Of(dimension, first, second, word => $"w{word:00}").Materiality != Materiality.None).ToArray();
        }).ToList();

        Assert.True(found.Count(both => both[0]) >= 57, $"transitions: {found.Count(both => both[0])} of 60");
        Assert.True(found.Count(both => both[1]) >= 57, $"channels: {found.Count(both => both[1])} of 60");
    }

    [Fact]
    public void The_same_cases_give_the_same_answer_in_whatever_order_they_come()
    {
        var random = new Random(7);
        var cases = Enumerable.Range(0, 7_000).Select(_ => Walk(random, 5, 4, 0, 0)).Index().ToList();
        WindowSums Sums(IEnumerable<(int Index, CaseTraits Item)> all)
        {
            var sums = new WindowSums();
            foreach (var (number, traits) in all)
            {
                sums.Add(unchecked((ulong)number * 0x9E3779B97F4A7C15), traits);
            }

            return sums;
        }

        var baseline = Wander(random, 5, 4, .1, .1);
        var (one, other) = (DriftTest.Of(DriftDimension.Transitions, baseline, Sums(cases), word => $"w{word}"), DriftTest.Of(DriftDimension.Transitions, baseline, Sums(cases.AsEnumerable().Reverse()), word => $"w{word}"));

        Assert.True(one.LatestTested is > 4_000 and < WindowSums.MostSampled && one.LatestCases > WindowSums.MostSampled, "not all of the sampled have a transition");
        Assert.Equal((one.Psi, one.P, one.LatestN), (other.Psi, other.P, other.LatestN));
    }

    [Theory]
    [InlineData("2026-03-29T21:59:59Z", 0, "2026-03-16")]
    [InlineData("2026-03-29T22:00:00Z", 0, "2026-03-23")]
    [InlineData("2026-10-25T22:59:59Z", 0, "2026-10-12")]
    [InlineData("2026-10-25T23:00:00Z", 0, "2026-10-19")]
    // A case that is followed for 30 times 24 hours, with the hour that the summer took.
    [InlineData("2026-04-14T22:59:59Z", 30, "2026-03-02")]
    [InlineData("2026-04-15T00:00:00Z", 30, "2026-03-09")]
    public void A_week_closes_when_its_last_day_has_been_followed_in_the_units_zone(string at, int caseDays, string from)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var window = DayWindow.LastClosed(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), 7, caseDays, zone);

        Assert.Equal(from, window.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DayOfWeek.Monday, window.Until.DayOfWeek);
    }

    private static WindowSums Channels(int[] counts)
    {
        var sums = new WindowSums();
        foreach (var (word, n) in counts.Index())
        {
            for (var i = 0; i < n; i++)
            {
                sums.Add((ulong)sums.Cases, CaseTraits.Read([Record(0, 1, word + 1, 0)]));
            }
        }

        return sums;
    }

    private static WindowSums Wander(Random random, int activities, int channels, double bias, double shift)
    {
        var sums = new WindowSums();
        for (var n = random.Next(80, 250); n > 0; n--)
        {
            sums.Add((ulong)random.NextInt64(), Walk(random, activities, channels, bias, shift));
        }

        return sums;
    }

    // A case stays in its channel, and mostly contacts for one reason: what it shows hangs together.
    private static CaseTraits Walk(Random random, int activities, int channels, double bias, double shift)
    {
        var (records, at) = (new List<CaseRecord>(), random.Next(activities));
        var channel = random.NextDouble() < shift ? 1 : 1 + random.Next(channels);
        var reason = 1 + random.Next(6);
        for (var steps = random.Next(1, 12); steps > 0; steps--)
        {
            records.Add(Record(records.Count, at + 1, channel, random.NextDouble() < .3 ? reason : 0));
            at = (at + (random.NextDouble() < bias ? 1 : random.Next(activities))) % activities;
        }

        return CaseTraits.Read(records);
    }

    private static CaseRecord Record(long time, int activity, int channel, int reason) =>
        new(time, 0, time, activity, reason, channel, 0, 0, CaseRecord.NoService, 0, 0, []);
}
