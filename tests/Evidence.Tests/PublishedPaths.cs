using System.Text.Json;

namespace Evidence.Tests;

/// <summary>Holds an answer against figures that others counted. Published values are rounded to three decimals.</summary>
internal static class PublishedPaths
{
    private const double Rounding = 0.0006;

    public static void Compare(JsonElement expected, JsonElement paths)
    {
        foreach (var (figure, ours) in new[]
        {
            ("events", "events"), ("cases", "cases"), ("activities", "activities"), ("variants", "variants"), ("variants_with_one_case", "variantsWithOneCase"),
            ("variants_covering_80pct_of_cases", "variantsCovering80"), ("self_loops_total", "selfLoops"), ("cases_with_a_repeated_activity", "casesWithARepeatedActivity"),
        })
        {
            Assert.Equal((figure, expected.GetProperty(figure).GetInt64()), (figure, paths.GetProperty(ours).GetInt64()));
        }

        Assert.Equal(Counts(expected.GetProperty("activity_counts")), paths.GetProperty("activityCounts").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetInt64()));
        Assert.Equal(Counts(expected.GetProperty("start_activities")), Rows(paths, "starts"));
        Assert.Equal(Counts(expected.GetProperty("end_activities")), Rows(paths, "ends"));
        Assert.Equal(Counts(expected.GetProperty("funnel")), Rows(paths, "funnel"));
        Spread(expected.GetProperty("events_per_case"), paths.GetProperty("eventsPerCase"), "");
        Spread(expected.GetProperty("throughput_seconds"), paths.GetProperty("throughput"), "Seconds");
        Assert.Equal(expected.GetProperty("directly_follows_pairs").GetInt32(), paths.GetProperty("edges").GetArrayLength());
        Assert.Equal(expected.GetProperty("directly_follows_total").GetInt64(), paths.GetProperty("edges").EnumerateArray().Sum(edge => edge.GetProperty("count").GetInt64()));
        Edges(expected.GetProperty("directly_follows_top10"), paths);
        Variants(expected.GetProperty("top_variants"), paths);
    }

    public static void Edges(JsonElement expected, JsonElement paths)
    {
        foreach (var edge in expected.EnumerateArray())
        {
            var ours = paths.GetProperty("edges").EnumerateArray().Single(e => Same(e, edge, "from") && Same(e, edge, "to"));
            Assert.Equal(edge.GetProperty("count").GetInt64(), ours.GetProperty("count").GetInt64());
            Assert.Equal(edge.GetProperty("median_seconds").GetDouble(), ours.GetProperty("medianSeconds").GetDouble(), Rounding);
            Assert.Equal(edge.GetProperty("mean_seconds").GetDouble(), ours.GetProperty("meanSeconds").GetDouble(), Rounding);
        }
    }

    // A tie at the cut may be listed either way by other tools.
    public static void Variants(JsonElement expected, JsonElement paths)
    {
        var variants = paths.GetProperty("topVariants").EnumerateArray().ToDictionary(v => Path(v), v => v.GetProperty("cases").GetInt64());
        foreach (var variant in expected.EnumerateArray())
        {
            Assert.Equal(variant.GetProperty("cases").GetInt64(), variants[Path(variant)]);
        }
    }

    public static void Handovers(JsonElement expected, JsonElement paths)
    {
        var ours = paths.GetProperty("handovers");
        Assert.Equal(expected.GetProperty("count").GetInt64(), ours.GetProperty("count").GetInt64());
        Assert.Equal(expected.GetProperty("cases_with_handover").GetInt64(), ours.GetProperty("cases").GetInt64());
        if (ours.GetProperty("count").GetInt64() > 0)
        {
            Spread(expected.GetProperty("waiting_seconds"), ours, "Seconds", n: false);
        }
    }

    /// <summary>Every member of a spread; a unit other than ours is given by its length.</summary>
    public static void Spread(JsonElement expected, JsonElement ours, string unit, double length = 1, bool n = true)
    {
        Assert.True(!n || expected.GetProperty("n").GetInt64() == ours.GetProperty("n").GetInt64());
        foreach (var of in new[] { "mean", "median", "p90", "min", "max" })
        {
            Assert.Equal(expected.GetProperty(of).GetDouble(), ours.GetProperty(of + unit).GetDouble() / length, Rounding);
        }
    }

    /// <summary>The first rows of a list of pairs stand in ours with the same counts.</summary>
    public static void Lead(JsonElement expected, Dictionary<string, long> ours)
    {
        foreach (var (value, count) in Counts(expected))
        {
            Assert.Equal((value, count), (value, ours.GetValueOrDefault(value)));
        }
    }

    public static Dictionary<string, long> Counts(JsonElement pairs) => pairs.EnumerateArray().ToDictionary(pair => pair[0].GetString()!, pair => pair[1].GetInt64());

    public static Dictionary<string, long> Rows(JsonElement paths, string list) =>
        paths.GetProperty(list).EnumerateArray().ToDictionary(row => row.GetProperty("activity").GetString()!, row => row.GetProperty("cases").GetInt64());

    /// <summary>Drivers by value.</summary>
    public static Dictionary<string, long> Values(JsonElement drivers) =>
        drivers.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("value").GetString()!, row => row.GetProperty("count").GetInt64());

    /// <summary>A Pareto table over the coded records: counts, shares and the vital few.</summary>
    public static void Pareto(JsonElement expected, JsonElement drivers, bool vital = true)
    {
        var rows = drivers.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("value").GetString()!, row => row);
        foreach (var count in expected.GetProperty("counts").EnumerateArray())
        {
            var row = rows[count[0].GetString()!];
            Assert.Equal(count[1].GetInt64(), row.GetProperty("count").GetInt64());
            Assert.True(!vital || Math.Abs((count[2].GetDouble() / 100) - row.GetProperty("share").GetDouble()) < 0.00001);
        }

        Assert.Equal(expected.GetProperty("values").GetInt32(), drivers.GetProperty("values").GetInt32());
        Assert.True(!vital || expected.GetProperty("vital_few_80").GetInt32() == drivers.GetProperty("vitalFew").GetArrayLength());
    }

    private static string Path(JsonElement variant) => string.Join('\n', variant.GetProperty("path").EnumerateArray().Select(activity => activity.GetString()));

    private static bool Same(JsonElement left, JsonElement right, string name) => left.GetProperty(name).GetString() == right.GetProperty(name).GetString();
}
