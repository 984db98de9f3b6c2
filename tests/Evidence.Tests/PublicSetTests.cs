namespace Evidence.Tests;

/// <summary>Real public data through the HTTP API must give the figures that others counted.</summary>
public sealed class PublicSetTests
{
    [Theory]
    [InlineData("running-xes")]
    [InlineData("running-csv")]
    [InlineData("running-nd")]
    [InlineData("running-ce")]
    [InlineData("running-broken")]
    [InlineData("receipt-xes")]
    [InlineData("receipt-csv")]
    [InlineData("roadtraffic-xes")]
    [InlineData("roadtraffic-csv")]
    [InlineData("roadtraffic-nd")]
    [InlineData("roadtraffic-ce")]
    [InlineData("sepsis-csv")]
    [InlineData("orders-csv")]
    [InlineData("teleclaims-xes")]
    [InlineData("olist-a")]
    public async Task A_public_log_gives_its_published_figures_and_nothing_when_imported_again(string key)
    {
        var set = SharedSets.Set(key);
        var expected = SharedSets.Expected(set.GetProperty("expect").GetString()!);
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync(key);

        var import = await evidence.ImportAsync(key, SharedSets.Bytes(set), SharedSets.Query(set));

        Assert.Equal("done", import.GetProperty("state").GetString());
        Assert.Equal(expected.GetProperty("events").GetInt64(), import.GetProperty("accepted").GetInt64());
        PublishedPaths.Compare(expected, await evidence.GetAsync($"sources/{key}/paths?top=10"));
        if (expected.TryGetProperty("handovers", out var handovers) && (key.EndsWith("-xes", StringComparison.Ordinal) || key == "receipt-csv"))
        {
            PublishedPaths.Handovers(handovers.GetProperty("org:resource"), await evidence.GetAsync($"sources/{key}/paths"));
        }

        var again = await evidence.ImportAsync(key, SharedSets.Bytes(set), SharedSets.Query(set));
        Assert.Equal(0, again.GetProperty("accepted").GetInt64());
        Assert.Equal(import.GetProperty("accepted").GetInt64(), again.GetProperty("duplicates").GetInt64());
        PublishedPaths.Compare(expected, await evidence.GetAsync($"sources/{key}/paths?top=10"));
    }

    [Fact]
    public async Task Public_complaints_give_their_published_drivers()
    {
        var set = SharedSets.Set("cfpb-2014");
        var expected = SharedSets.Expected(set.GetProperty("expect").GetString()!);
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("complaints", "contacts", "B", "operations", "Product");

        var import = await evidence.ImportAsync("complaints", SharedSets.Bytes(set), SharedSets.Query(set));

        Assert.Equal(8340, import.GetProperty("accepted").GetInt64());
        Assert.Contains("fewer fields", import.GetProperty("notes").ToString(), StringComparison.Ordinal);
        foreach (var (by, figures) in set.GetProperty("drivers").EnumerateObject().Select(pair => (pair.Name, pair.Value.GetString()!)))
        {
            var drivers = await evidence.GetAsync($"sources/complaints/drivers?top=1000&by={by}");
            var rows = drivers.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("value").GetString()!, row => row);
            foreach (var count in expected.GetProperty(figures).GetProperty("counts").EnumerateArray())
            {
                Assert.Equal(count[1].GetInt64(), rows[count[0].GetString()!].GetProperty("count").GetInt64());
            }

            Assert.Equal(expected.GetProperty(figures).GetProperty("vital_few_80").GetInt32(), drivers.GetProperty("vitalFew").GetArrayLength());
            Assert.Equal(8340, drivers.GetProperty("coded").GetInt64() + drivers.GetProperty("uncoded").GetInt64());
        }
    }
}
