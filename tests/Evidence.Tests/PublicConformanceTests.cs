using System.Text.Json;
using Journey.Maps.V1;

namespace Evidence.Tests;

/// <summary>The most frequent variant of a public log as a map: how many cases equal it and how many hold it was counted by others.</summary>
public sealed class PublicConformanceTests
{
    [Theory]
    [InlineData("running-csv")]
    [InlineData("running-broken")]
    [InlineData("receipt-csv")]
    [InlineData("roadtraffic-csv")]
    [InlineData("sepsis-csv")]
    [InlineData("orders-csv")]
    [InlineData("teleclaims-xes")]
    public async Task As_many_cases_fit_the_top_variant_as_published(string key)
    {
        var set = SharedSets.Set(key);
        var figures = SharedSets.Expected(set.GetProperty("expect").GetString()!);
        var expected = figures.GetProperty("conformance_to_top_variant");
        var activities = figures.GetProperty("activity_counts").EnumerateArray().Select(pair => pair[0].GetString()!).ToList();
        var path = expected.GetProperty("mapped_path").EnumerateArray().Select(name => KeyOf(activities, name.GetString()!)).ToList();
        await using var under = await MapUnderTest.StartAsync(
            new Window { Anchor = "nothing like it", Days = 30 }, [.. path.Distinct().Select(point => MappedMap.Point(point))]);
        under.Document.ExpectedPaths.Add(new ExpectedPath { Id = "way", Title = "Top variant", Touchpoints = { path } });
        await under.Evidence.RegisterAsync(key);
        await under.Evidence.ImportAsync(key, SharedSets.Bytes(set), SharedSets.Query(set));
        await under.DefineAsync(key, [.. activities.Select(activity => (activity, KeyOf(activities, activity)))]);

        var told = await under.ConformanceAsync();

        Assert.Equal((key, "told"), (told.GetProperty("log").GetString(), told.GetProperty("status").GetString()));
        Assert.Equal(figures.GetProperty("cases").GetInt64(), told.GetProperty("cases").GetInt64() - told.GetProperty("longCases").GetInt64());
        Assert.Equal(expected.GetProperty("exact").GetInt64(), Count(told, "fitting"));
        Assert.Equal(expected.GetProperty("contains").GetInt64(), Count(told, "complete"));
    }

    private static long Count(JsonElement told, string name) => told.GetProperty("fitness").GetProperty(name).GetProperty("count").GetInt64();

    private static string KeyOf(List<string> activities, string activity) => $"t{activities.IndexOf(activity)}";
}
