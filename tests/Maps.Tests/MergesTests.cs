using FsCheck;
using FsCheck.Fluent;
using Journey.Maps.Maps;

namespace Maps.Tests;

public sealed class MergesTests
{
    // Any document, also one that no rule would let pass, and any merges: a slow reading of each key tells what must come out.
    [Fact]
    public void Every_key_is_read_as_what_it_became_and_none_stands_twice_that_did_not_before()
    {
        var keys = Gen.Elements("a", "b", "c", "d", "e");
        var maps =
            from own in Gen.Shuffle(["a", "b", "c", "d", "e"])
            from count in Gen.Choose(0, 5)
            from merged in Gen.ArrayOf(from one in keys from other in keys select (one, other), 3)
            select (Own: own.Take(count).ToArray(), Merged: merged.Where(pair => pair.one != pair.other && merged.All(m => m.one != pair.other)).DistinctBy(pair => pair.one).ToArray());

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(maps), trial =>
        {
            var merges = new Merges(trial.Merged.ToDictionary(pair => (TermKind.Touchpoint, pair.one), pair => pair.other));
            var map = new MapDocument(
                Stages: [new Stage("s", "S", [new Step("t", "T", Touchpoints: [.. trial.Own.Select(key => new Touchpoint(key, key, key, "web"))])])],
                ExpectedPaths: [new ExpectedPath("p", "P", trial.Own)]);

            var read = merges.Read(map).Stages[0].Steps[0].Touchpoints;

            var taken = trial.Own.ToList();
            foreach (var (touchpoint, key) in read.Zip(trial.Own))
            {
                var became = trial.Merged.FirstOrDefault(pair => pair.one == key).other ?? key;
                var expected = taken.Contains(became) ? key : became;
                taken.Add(expected);
                Assert.Equal(expected, touchpoint.Key);
                Assert.Equal(expected == key ? [] : [key], touchpoint.Replaces);
            }

            Assert.Equal(read.Count, read.Select(t => t.Key).Distinct().Count());
            Assert.Equal(read.Select(t => t.Key), merges.Read(map).ExpectedPaths[0].Touchpoints);
        }));
    }

    [Theory]
    [InlineData("web", "web")]
    [InlineData("Web", "web")]
    [InlineData("Live chat", "live-chat")]
    [InlineData("  Live   Chat!", "live-chat")]
    [InlineData("Ｗｅｂ", "web")]
    [InlineData("e-mail/post", "e-mail-post")]
    public void A_channel_said_in_words_has_one_key_however_it_is_written(string words, string key) => Assert.Equal(key, ChannelKey.Of(words));

    [Fact]
    public void Words_that_a_key_cannot_say_are_kept_apart()
    {
        Assert.NotEqual(ChannelKey.Of("電話"), ChannelKey.Of("郵便"));
        Assert.Equal(ChannelKey.Of("電話"), ChannelKey.Of(" 電話 "));
        Assert.NotEqual(ChannelKey.Of("Ärger"), ChannelKey.Of("rger"));
        Assert.All((string[])["電話", "📞", "!!!", new string('長', 100), new string('A', 90) + " 1234567890 1"], words => Assert.True(Keys.Holds(ChannelKey.Of(words)) && ChannelKey.Of(words).Length is > 0 and <= 100));
    }
}
