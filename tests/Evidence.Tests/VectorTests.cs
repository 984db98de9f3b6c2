using Journey.Evidence.Claims;
using Journey.Evidence.Figures;
using Journey.Evidence.Identity;

namespace Evidence.Tests;

/// <summary>The test vectors of the domain, as they are printed there.</summary>
public sealed class VectorTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static CitedItem Item(Tier tier, string method, long? n, double? age, Stance stance = Stance.Supports, string? source = null, string segment = "", bool confirmed = true) => new()
    {
        ItemId = Guid.NewGuid(),
        Tier = tier,
        Method = method,
        N = n,
        Dated = age is { } days ? Now.AddDays(-days) : null,
        Stance = stance,
        IndependenceKey = source ?? Guid.NewGuid().ToString(),
        Segment = segment,
        Confirmed = confirmed,
    };

    private static Graded Grade(params CitedItem[] items) => Grading.Of(items, "families", Now);

    [Theory]
    [InlineData("S", "log", 1200L, 30.0, .7848)]
    [InlineData("A", "interview", 12L, 180.0, .28)]
    [InlineData("D", "workshop", 1L, 10.0, .0962)]
    [InlineData("B", "contacts", 40L, 60.0, .1134)]
    [InlineData("A", "interview", 8L, 90.0, .36)]
    [InlineData("A", "survey", 400L, 45.0, .5476)]
    [InlineData("S", "log", 1200L, 730.0, .2077)]
    public void One_item_weighs_what_the_domain_says(string tier, string method, long n, double age, double weight)
    {
        Assert.Equal(weight, Grade(Item(Enum.Parse<Tier>(tier), method, n, age)).Support, 4);
    }

    [Fact]
    public void Four_items_together_grade_A()
    {
        var supporting = new[] { Item(Tier.S, "log", 1200, 30), Item(Tier.A, "interview", 12, 180), Item(Tier.D, "workshop", 1, 10) };

        var graded = Grade([.. supporting, Item(Tier.B, "contacts", 40, 60, Stance.Contradicts)]);

        Assert.Equal(.8599, graded.Support, 4);
        Assert.Equal(.1134, graded.Contra, 4);
        Assert.Equal(.7624, graded.Score, 4);
        Assert.Equal((Journey.Evidence.Claims.Grade.A, false), (graded.Grade, graded.Contested));
        Assert.Empty(graded.Raises);
    }

    [Theory]
    [InlineData("A", "interview", 8L, 90.0, "C")]
    [InlineData("A", "survey", 400L, 45.0, "B")]
    [InlineData("S", "log", 1200L, 730.0, "C")]
    public void A_score_has_its_grade(string tier, string method, long n, double age, string grade)
    {
        Assert.Equal(grade, Grade(Item(Enum.Parse<Tier>(tier), method, n, age)).Grade.ToString());
    }

    [Fact]
    public void Ten_notes_of_belief_are_one()
    {
        var graded = Grade([.. Enumerable.Range(0, 10).Select(_ => Item(Tier.D, "workshop", 1, 0))]);

        Assert.Equal(.10, graded.Score, 10);
        Assert.Equal(Journey.Evidence.Claims.Grade.D, graded.Grade);
        Assert.Single(graded.Items, item => item.Counted);
    }

    [Fact]
    public void What_does_not_count_says_why()
    {
        var graded = Grade(
            Item(Tier.S, "log", 1000, -1), Item(Tier.S, "log", 1000, 1, segment: "students"), Item(Tier.S, "log", 1000, 1, confirmed: false),
            Item(Tier.S, "log", 1000, 1, Stance.Context), Item(Tier.A, "survey", null, null));

        Assert.Equal(["future", "otherSegment", "toConfirm", "", "undated"], graded.Items.Select(item => item.Remark));
        Assert.Equal(.7 * .25 * .5, graded.Score, 10);
        Assert.Equal(1, graded.Items.Count(item => item.Counted));
    }

    [Fact]
    public void One_source_counts_once_and_the_best_tier_caps_the_grade()
    {
        var twice = Grade(Item(Tier.S, "log", 1200, 30, source: "shop"), Item(Tier.S, "log", 1200, 60, source: "shop"));
        var staff = Grade([.. Enumerable.Range(0, 6).Select(_ => Item(Tier.B, "contacts", 10_000, 0))]);

        Assert.Equal(.7848, twice.Score, 4);
        Assert.Equal((Journey.Evidence.Claims.Grade.B, Tier.B), (staff.Grade, staff.CappedBy));
        Assert.True(staff.Score > .9);
    }

    [Fact]
    public void What_shares_a_study_or_a_document_is_one_group_also_by_way_of_a_third()
    {
        var items = new[]
        {
            Item(Tier.A, "survey", 400, 45, source: "study") with { Digest = "one" },
            Item(Tier.A, "survey", 400, 60, source: "elsewhere") with { Digest = "two" },
            Item(Tier.A, "survey", 400, 50, source: "study") with { Digest = "two" },
        };

        Assert.Equal(1 - ((1 - Grade(items[0]).Score) * (1 - Grade(items[1]).Score)), Grade(items[0], items[1]).Score, 10);
        Assert.Equal(.5476, Grade(items).Score, 4);
        Assert.Equal([true, false, false], Grade(items).Items.Select(item => item.Counted));
        Assert.Equal(.10, Grade(Item(Tier.D, "workshop", 1, 0) with { Digest = "one" }, Item(Tier.D, "note", 9, 0) with { Digest = "two" }).Score, 10);
    }

    [Fact]
    public void Withdrawn_evidence_weighs_nothing()
    {
        var graded = Grade(Item(Tier.S, "log", 1200, 30) with { Withdrawn = true }, Item(Tier.A, "interview", 8, 90));

        Assert.Equal(["withdrawn", ""], graded.Items.Select(item => item.Remark));
        Assert.Equal(.36, graded.Score, 2);
    }

    [Fact]
    public void Evidence_of_the_size_told_raises_the_grade_and_one_less_does_not()
    {
        var item = Item(Tier.A, "interview", 8, 90);
        var graded = Grade(item);
        Assert.Equal([Journey.Evidence.Claims.Grade.B, Journey.Evidence.Claims.Grade.A], graded.Raises.Select(raise => raise.Grade).Distinct());
        foreach (var raise in graded.Raises)
        {
            Assert.True(Grade(item, Item(raise.Tier, raise.Method, raise.N, 0)).Grade <= raise.Grade);
            Assert.True(raise.N == 1 || Grade(item, Item(raise.Tier, raise.Method, raise.N - 1, 0)).Grade > raise.Grade);
        }
    }

    [Fact]
    public void Contradiction_of_a_quarter_contests()
    {
        Assert.True(Grade(Item(Tier.S, "log", 1200, 30), Item(Tier.A, "survey", 100, 30, Stance.Contradicts)).Contested);
    }

    [Fact]
    public void Billing_leads_and_is_no_majority()
    {
        var ranking = Ranking.Of(new Dictionary<string, long> { ["setup"] = 180, ["billing"] = 430, ["delivery"] = 120, ["password"] = 80, ["cancel"] = 60, ["warranty"] = 30 }, 100);

        Assert.Equal((900, 100, Wording.Leading), (ranking.Coded, ranking.Uncoded, ranking.Wording));
        Assert.Equal(["billing", "setup", "delivery"], ranking.VitalFew);
        Assert.Equal([.4778, .4453, .5104], new[] { ranking.Rows[0].Share, ranking.Rows[0].Low, ranking.Rows[0].High }.Select(value => Math.Round(value, 4)));
        Assert.Equal([.2000, .1752, .2274], new[] { ranking.Rows[1].Share, ranking.Rows[1].Low, ranking.Rows[1].High }.Select(value => Math.Round(value, 4)));
        Assert.Equal([.4778, .6778, .8111], ranking.Rows.Take(3).Select(row => Math.Round(row.Cumulative, 4)));
    }

    [Theory]
    [InlineData(600, 400, 0, "Majority")]
    [InlineData(510, 490, 0, "NotDistinguishable")]
    [InlineData(600, 400, 300, "NotEnoughData")]
    [InlineData(1, 0, 0, "NotDistinguishable")]
    [InlineData(0, 0, 5, "NotEnoughData")]
    public void What_may_be_said_follows_from_the_intervals(int first, int second, int uncoded, string wording)
    {
        var ranking = Ranking.Of(new Dictionary<string, long> { ["a"] = first, ["b"] = second }, uncoded);

        Assert.Equal(wording, ranking.Wording.ToString());
        Assert.Equal(wording != "NotEnoughData" ? "" : first == 0 ? "1" : "uncoded", ranking.Detail);
    }

    [Theory]
    [InlineData(0, "a3817f04ba25a8e66df67214c7550293")]
    [InlineData(1, "da87c1d86b99af44347659119b22fc45")]
    public void The_keyed_hash_is_SipHash(int length, string expected)
    {
        var key = new SipHash(0x0706050403020100, 0x0f0e0d0c0b0a0908);
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128LittleEndian(bytes, key.Of([.. Enumerable.Range(0, length).Select(i => (byte)i)]));

        Assert.Equal(expected, Convert.ToHexStringLower(bytes));
    }
}
