using Journey.Evidence.V1;
using Journey.Portal.Charts;
using Journey.Portal.Text;

namespace Portal.Tests;

public sealed class FigureWordTests
{
    [Fact]
    public void The_interval_is_the_one_of_the_definition()
    {
        var (low, high) = Wilson.Interval(430, 900);

        Assert.Equal(.4453, low, 4);
        Assert.Equal(.5104, high, 4);
    }

    [Fact]
    public void What_was_too_much_for_one_answer_is_said_with_the_whole()
    {
        var reply = new GetConformanceReply { Basis = new CaseBasis { Cases = 20_510 }, UnjudgedCases = 510 };

        Assert.StartsWith($"Judged are the first {Figures.Of(20_000, 20_510)} cases", Conformed.Beyond(reply), StringComparison.Ordinal);
        Assert.Equal("", Conformed.Beyond(new GetConformanceReply { Basis = new CaseBasis { Cases = 3 } }));
    }

    [Theory]
    [InlineData(Wording.Majority, "A majority")]
    [InlineData(Wording.Leading, "Leading, not a majority")]
    [InlineData(Wording.NotDistinguishable, "overlap")]
    public void The_sentence_says_what_the_wording_allows_and_never_causes(Wording wording, string words)
    {
        var drivers = new GetDriversReply { Coded = 100, Wording = wording };
        drivers.Rows.Add(new Driver { Value = "billing", Count = 60, Share = .6, Low = .5, High = .69 });
        drivers.Rows.Add(new Driver { Value = "setup", Count = 40, Share = .4, Low = .3, High = .5 });

        var (strong, more) = Sentences.Leading(drivers, "contacts");

        Assert.Contains(words, more, StringComparison.Ordinal);
        Assert.DoesNotContain("cause", strong + more, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_uncoded_blocks_the_headline_and_says_how_much()
    {
        var (strong, more) = Sentences.Leading(new GetDriversReply { Coded = 60, Uncoded = 40, Wording = Wording.NotEnoughData, Detail = "uncoded" }, "contacts");

        Assert.Contains("No headline", strong, StringComparison.Ordinal);
        Assert.Contains("40.0\u00A0%", more, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.4, "<\u00A01\u00A0s")]
    [InlineData(38 * 60, "38\u00A0min")]
    [InlineData(6 * 3600, "6.0\u00A0h")]
    [InlineData(2.1 * 86400, "2.1\u00A0d")]
    public void Durations_are_short(double seconds, string expected) => Assert.Equal(expected, Figures.Duration(seconds));
}
