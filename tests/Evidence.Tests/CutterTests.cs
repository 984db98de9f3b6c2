using System.Globalization;
using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;

namespace Evidence.Tests;

/// <summary>A line is written as letters with seconds; a number alone is an answer at that second, a dot one without a time. a is the anchor, z the end.</summary>
public sealed class CutterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(". b1 a2 c3 4", ". b1 a2 c3 4")]
    public void A_line_that_nothing_cuts_is_one_case(string line, string cases) => Assert.Equal(cases, Cut(line, CutRule.None));

    [Theory]
    [InlineData(". b1 c2", "")]
    [InlineData(". b1 a2 c3 4 a9 d999", "a2 c3 4 a9 d999")]
    [InlineData("a2 z5 c6 a7", "a2 z5!")]
    [InlineData("z1 a2 c3", "a2 c3")]
    public void The_first_anchor_starts_the_only_case(string line, string cases) => Assert.Equal(cases, Cut(line, new CutRule('a', 'z')));

    [Theory]
    [InlineData("b0 a10 c10 d19 e20", "a10 c10 d19")]
    [InlineData("a10 a15 d19 20 c21", "a10 a15 d19")]
    [InlineData("a-5 b0 c5", "a-5 b0")]
    public void A_window_is_half_open_and_begins_with_the_anchor(string line, string cases) => Assert.Equal(cases, Cut(line, new CutRule('a', Window: 10_000)));

    [Theory]
    [InlineData("b0 a1 c2 a3 d4", "a1 c2! | a3 d4")]
    [InlineData("a1 z2 c3 a4 d5", "a1 z2! | a4 d5")]
    [InlineData("a1 a1 b1", "a1! | a1 b1")]
    [InlineData("b1 a1", "a1")]
    public void Each_anchor_starts_a_case_until_the_next(string line, string cases) => Assert.Equal(cases, Cut(line, new CutRule('a', 'z', EachAnchor: true)));

    [Theory]
    [InlineData("a0 b5 a8 c9 d12 e18 a40 f50", "a0 b5 | a8 c9 d12 | a40")]
    [InlineData("a0 a5 z6 c7 d14", "a0 c7 | a5 z6!")]
    [InlineData("a0 a5 z6 c11", "a0 | a5 z6!")]
    [InlineData("a0 a5 z6 z7 c8", "a0 z7! | a5 z6!")]
    public void An_event_belongs_to_the_latest_case_it_fits(string line, string cases) =>
        Assert.Equal(cases, Cut(line, new CutRule('a', 'z', 10_000, EachAnchor: true)));

    [Theory]
    [InlineData(". b1 c2 z3 d4", "b1 c2 z3!")]
    [InlineData(".", "")]
    public void The_end_alone_closes_the_line(string line, string cases) => Assert.Equal(cases, Cut(line, new CutRule(End: 'z')));

    [Theory]
    [InlineData(". b1 c6 d12 13 e24", "b1 c6! | d12 13! | e24")]
    [InlineData("b0 b10 b20", "b0! | b10! | b20")]
    public void A_longer_pause_starts_a_new_case(string line, string cases) => Assert.Equal(cases, Cut(line, new CutRule(Gap: 5_000)));

    [Fact]
    public void With_a_pause_each_part_is_a_line_of_its_own() =>
        Assert.Equal("a1 c2! | a12 z13!", Cut("b0 a1 c2 d10 a12 z13 e14", new CutRule('a', 'z', Gap: 5_000)));

    [Fact]
    public void A_case_is_open_until_its_window_ends_or_it_is_closed()
    {
        var window = new CutRule('a', 'z', 10_000, EachAnchor: true);
        var cases = Cutter.Cut(Line("a0 z3 a5 c6"), window);

        Assert.Equal([false, true], cases.ConvertAll(cut => window.IsOpen(cut, 6_000)));
        Assert.Equal([false, true], cases.ConvertAll(cut => window.IsOpen(cut, 14_999)));
        Assert.Equal([false, false], cases.ConvertAll(cut => window.IsOpen(cut, 15_000)));
        Assert.Equal([false, true], cases.ConvertAll(cut => new CutRule('a', 'z').IsOpen(cut, long.MaxValue)));
        Assert.Equal([false, false], cases.ConvertAll(cut => new CutRule('a').IsOpen(cut, 0)));
    }

    private static string Cut(string line, CutRule rule) =>
        string.Join(" | ", Cutter.Cut(Line(line), rule).Select(cut => string.Join(' ', cut.Records.Select(Text)) + (cut.Closed ? "!" : "")));

    private static List<CaseRecord> Line(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, i) => Record(text, i))];

    private static CaseRecord Record(string text, int arrival)
    {
        var activity = char.IsLetter(text[0]) ? text[0] : 0;
        var time = text.TrimStart((char)activity);
        return new CaseRecord(
            time == "." ? CaseRecord.NoTime : long.Parse(time, CultureInfo.InvariantCulture) * 1_000, 0, arrival, activity, 0, 0, 0, 0, CaseRecord.NoService, 0, 0, []);
    }

    private static string Text(CaseRecord record) =>
        (record.Activity == 0 ? "" : ((char)record.Activity).ToString()) + (record.HasTime ? (record.Time / 1_000).ToString(CultureInfo.InvariantCulture) : ".");
}
