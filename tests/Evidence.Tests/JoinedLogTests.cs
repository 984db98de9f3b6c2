namespace Evidence.Tests;

/// <summary>Logs over several sources against a recomputation. On a database server some rules stand for all; a long run has them all there too.</summary>
public sealed class JoinedLogTests
{
    private static readonly string[] Sources = ["shop", "desk", "site"];

    [Theory]
    [InlineData("source", "", 0, "", "", Traits = ["store", "long"])]
    [InlineData("source", "", 0, "end", "segment", Traits = ["store", "both"])]
    [InlineData("source", "start", 3, "", "region", Traits = ["store", "long"])]
    [InlineData("anchor", "start", 0, "end", "channel", Traits = ["store", "both"])]
    [InlineData("anchor", "start", 2, "", "region", Traits = ["store", "long"])]
    public Task Reading_step_by_step_and_defining_it_afterwards_give_what_a_recomputation_gives(string rule, string anchor, int days, string end, string segmentBy) =>
        TryAsync(new JoinedTrial(new Random(17), Sources, new JoinedRule(rule, anchor, days, end, segmentBy)));

    [Theory]
    [InlineData("source", "", 0, "end", 3, Traits = ["store", "both"])]
    [InlineData("source", "start", 0, "", 1, Traits = ["store", "long"])]
    [InlineData("source", "start", 0, "end", 2, Traits = ["store", "long"])]
    [InlineData("source", "start", 2, "end", 2, Traits = ["store", "both"])]
    [InlineData("anchor", "start", 0, "", 1, Traits = ["store", "long"])]
    [InlineData("anchor", "start", 0, "end", 1, Traits = ["store", "long"])]
    [InlineData("anchor", "start", 1, "", 1, Traits = ["store", "long"])]
    [InlineData("anchor", "start", 2, "end", 1, Traits = ["store", "both"])]
    public Task A_long_line_of_many_cases_is_what_a_recomputation_gives_whatever_came_late_or_corrected(string rule, string anchor, int days, string end, int customers) =>
        TryAsync(new JoinedTrial(new Random(23), Sources, new JoinedRule(rule, anchor, days, end, "channel"), customers));

    private static async Task TryAsync(JoinedTrial trial)
    {
        await using var evidence = await RunningEvidence.StartAsync();
        foreach (var source in Sources)
        {
            await evidence.RegisterAsync(source, dimensions: "region");
        }

        await LogCalls.DefineAsync(evidence, trial.Definition("before"));
        foreach (var (source, rows) in trial.Files)
        {
            await evidence.ImportAsync(source, LogCalls.Csv([.. rows]), LogCalls.Query);
        }

        await LogCalls.DefineAsync(evidence, trial.Definition("after"));
        await CaughtUpAsync(evidence, "after");

        foreach (var key in new[] { "before", "after" })
        {
            await CompareAsync(evidence, key, trial, null);
            await CompareAsync(evidence, key, trial, trial.ASegment);
        }
    }

    private static async Task CompareAsync(RunningEvidence evidence, string key, JoinedTrial trial, string? segment)
    {
        var slow = trial.Figures(segment);
        var paths = await evidence.GetAsync($"logs/{key}/paths?top=1000{(segment is null ? "" : "&segment=" + segment)}");
        if (slow.Cases == 0)
        {
            Assert.Equal("notEnoughData", paths.GetProperty("status").GetString());
            return;
        }

        Assert.Equal((slow.Events, slow.Cases), (paths.GetProperty("events").GetInt64(), paths.GetProperty("cases").GetInt64()));
        Assert.Equal(slow.Edges, paths.GetProperty("edges").EnumerateArray().ToDictionary(
            edge => $"{edge.GetProperty("from").GetString()}>{edge.GetProperty("to").GetString()}", edge => (edge.GetProperty("count").GetInt64(), edge.GetProperty("medianSeconds").GetDouble())));
        Assert.Equal(slow.Variants, paths.GetProperty("topVariants").EnumerateArray().ToDictionary(
            variant => string.Join('>', variant.GetProperty("path").EnumerateArray().Select(step => step.GetString())), variant => variant.GetProperty("cases").GetInt64()));
    }

    private static async Task CaughtUpAsync(RunningEvidence evidence, string key)
    {
        while ((await evidence.GetAsync($"logs/{key}")).TryGetProperty("partial", out _))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
