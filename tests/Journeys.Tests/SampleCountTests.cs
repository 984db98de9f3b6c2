using System.Globalization;
using Journey.Local.Sample;

namespace Journeys.Tests;

/// <summary>The story of the sample, counted here line by line from its three files and read from the public API.</summary>
public sealed class SampleCountTests(SampleTests.Loaded sample) : IClassFixture<SampleTests.Loaded>
{
    const string Unit = "/api/v1/units/sample";

    readonly SampleEvidence files = new(new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(-1));

    [Fact]
    public async Task Billing_is_the_leading_reason_given_in_the_30_days_after_purchase_and_setup_is_not()
    {
        var counted = ReasonsAfterPurchase("new-households");
        var map = await sample.MapAsync();
        var belief = await sample.GetAsync($"{Unit}/maps/{map["id"]}/drivers");

        var told = belief["rows"]!.AsArray().ToDictionary(row => (string)row!["reason"]!, row => (int)row!["contacts"]!);
        Assert.Equal(counted.Where(row => row.Key.Length > 0).OrderBy(row => row.Key), told.OrderBy(row => row.Key));
        Assert.Equal(counted.GetValueOrDefault(""), (int)belief["uncoded"]!);
        Assert.Equal(("billing", "leading"), ((string)belief["rows"]![0]!["reason"]!, (string)belief["wording"]!));
        Assert.Equal("billing", counted.Where(row => row.Key.Length > 0).MaxBy(row => row.Value).Key);
        Assert.True(counted["setup"] * 2 < counted["billing"]);
    }

    [Fact]
    public async Task Movers_give_other_reasons_and_their_map_is_held_against_movers_alone()
    {
        var counted = ReasonsAfterPurchase("movers");
        var map = await sample.MapAsync("First 30 days after moving");

        var belief = await sample.GetAsync($"{Unit}/maps/{map["id"]}/drivers");
        var everybody = await sample.GetAsync($"{Unit}/maps/{map["id"]}/drivers?segment=*");

        Assert.Equal(("movers", "number transfer"), ((string)belief["segment"]!, (string)belief["rows"]![0]!["reason"]!));
        Assert.Equal(counted["number transfer"], (int)belief["rows"]![0]!["contacts"]!);
        Assert.Equal("billing", (string)everybody["rows"]![0]!["reason"]!);
        Assert.Null(everybody["segment"]);
    }

    [Fact]
    public async Task The_log_over_the_three_sources_ranks_the_reasons_as_the_map_does()
    {
        var counted = ReasonsAfterPurchase();

        var drivers = await sample.GetAsync($"{Unit}/logs/first-30-days/drivers?by=reason&top=10");

        var told = drivers["rows"]!.AsArray().ToDictionary(row => (string)row!["value"]!, row => (int)row!["count"]!);
        Assert.Equal(counted.Where(row => row.Key.Length > 0).OrderBy(row => row.Key), told.OrderBy(row => row.Key));
    }

    [Fact]
    public async Task Three_sources_are_joined_and_every_answer_of_the_survey_belongs_to_a_case()
    {
        var log = await sample.GetAsync($"{Unit}/logs/first-30-days");
        var answers = Rows(new SampleSurvey(files).Answers());

        Assert.Equal(["shop-events", "support-contacts", "day-29-survey"], log["sources"]!.AsArray().Select(key => (string)key!));
        var scores = await sample.GetAsync($"{Unit}/logs/first-30-days/scores");
        Assert.Equal(answers.Count, (int)scores["n"]!);
    }

    [Fact]
    public async Task What_households_say_of_the_first_bill_is_the_mean_of_their_answers()
    {
        var said = Rows(new SampleSurvey(files).Answers()).Where(row => row[2] == "first-bill").Select(row => int.Parse(row[3], CultureInfo.InvariantCulture)).ToList();

        var scores = await sample.GetAsync($"{Unit}/logs/day-29-survey/scores?by=touchpoint");

        var bill = scores["rows"]!.AsArray().Single(row => (string)row!["value"]! == "first-bill")!;
        Assert.Equal(said.Count, (int)bill["n"]!);
        Assert.Equal(said.Average(), (double)bill["mean"]!, 1e-9);
        Assert.True(said.Average() < 2.5);
    }

    [Fact]
    public async Task The_shops_own_activities_are_touchpoints_of_the_map_too()
    {
        var map = await sample.MapAsync();

        var told = await sample.GetAsync($"{Unit}/maps/{map["id"]}/conformance?log=shop-events");

        Assert.Equal(("told", 1.0), ((string)told["status"]!, (double)told["coverage"]!["share"]!));
    }

    /// <summary>Contacts at or after a household's purchase and less than 30 days after it, by reason; the empty one is none.</summary>
    Dictionary<string, int> ReasonsAfterPurchase(string segment = "")
    {
        var purchases = Rows(files.ShopEvents()).Where(row => row[1] == "purchase").ToDictionary(row => row[0], row => At(row[2]));
        return Rows(files.Contacts())
            .Where(row => segment.Length == 0 || row[6] == segment)
            .Where(row => purchases.TryGetValue(row[1], out var bought) && At(row[3]) >= bought && At(row[3]) < bought.AddDays(30))
            .CountBy(row => row[5]).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    static List<string[]> Rows(string csv) => [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];

    static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
