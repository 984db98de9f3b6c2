using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Journey.Maps.Contracts;
using Journey.Platform.Identity;
using Journey.Portal.Editing;

namespace Portal.Tests;

/// <summary>Pages in Japanese and Korean: whole lists of words, and the language a reader chose.</summary>
public sealed partial class LanguageTests(PortalFixture shared) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Languages => ["ja", "ko"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_that_is_asked_for_is_known(string language)
    {
        var known = Words(language);

        Assert.Equal([], Asked().Where(word => !known.ContainsKey(word)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_has_the_places_for_values_that_the_english_has(string language) =>
        Assert.All(Words(language), word => Assert.Equal(Places(word.Key), Places(word.Value)));

    [Fact]
    public void Both_languages_know_the_same_words_and_leave_none_empty()
    {
        Assert.Equal(Words("ja").Keys.Order(StringComparer.Ordinal), Words("ko").Keys.Order(StringComparer.Ordinal));
        Assert.All(Words("ja").Concat(Words("ko")), word => Assert.NotEmpty(word.Value.Trim()));
    }

    [Theory]
    [InlineData("ja,en;q=0.8", "ja", "ジャーニー")]
    [InlineData("fr, ko-KR;q=0.9, en;q=0.5", "ko", "여정")]
    [InlineData("fr", "en", "Journeys")]
    [InlineData("", "en", "Journeys")]
    public async Task A_page_is_read_in_the_language_the_browser_asks_for(string asked, string told, string journeys)
    {
        var portal = shared.Portal;

        var page = await ReadAsync(portal, PortalUnderTest.MapPage, asked);

        Assert.Equal(told, page.DocumentElement.GetAttribute("lang"));
        Assert.False(page.QuerySelector("main")!.HasAttribute("lang"));
        Assert.Equal(journeys, page.QuerySelectorAll("header nav a")[1].TextContent);
    }

    [Fact]
    public async Task A_language_that_was_chosen_is_remembered_before_what_the_browser_asks_for()
    {
        var portal = shared.Portal;

        using var answer = await portal.PostAsync("/language", new() { ["to"] = "ko" });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var page = await ReadAsync(portal, "/units/acme", "ja", cookie);

        Assert.Equal(303, (int)answer.StatusCode);
        Assert.Equal("ko", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("책임자 공백", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_written_as_the_language_does()
    {
        var portal = shared.Portal;

        var page = await ReadAsync(portal, PortalUnderTest.MapPage, "ja");

        Assert.Matches(@"\d{4}年\d{1,2}月\d{1,2}日", page.QuerySelector("dl.facts")!.TextContent);
    }

    [Theory]
    [InlineData("/compare")]
    [InlineData("/compare/cxm")]
    [InlineData("/compare/blueprint")]
    [InlineData("/compare/segmentation")]
    [InlineData("/decisions")]
    [InlineData("/decisions/" + SampleDecisions.Made)]
    [InlineData("/decisions/" + SampleDecisions.Draft)]
    [InlineData("/lint")]
    [InlineData("/tests")]
    [InlineData("/units/acme/fixes/f-run/tests/new")]
    [InlineData("/units/acme/tests/" + SampleTests.Running)]
    [InlineData("/units/acme/tombstones")]
    [InlineData("/units/acme/sprints")]
    [InlineData("/units/acme/inbox")]
    [InlineData("/units/acme/changes")]
    [InlineData("/units/acme/portfolio")]
    [InlineData("/units/acme/usage")]
    [InlineData("/staleness")]
    [InlineData("/units/acme/sprints/" + SampleSprints.Running)]
    [InlineData("/units/acme/segments")]
    [InlineData("/units/acme/segments/new-households")]
    [InlineData("/units/acme/nothing-here", 404)]
    public async Task No_english_stands_on_a_page_in_japanese_but_what_people_wrote(string path, int status = 200)
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Fixes.Add(Samples.Fix("f-run", Journey.Owners.V1.FixState.Running));
        portal.Fakes.Store.Family = SampleSegments.Family;
        portal.Fakes.Store.Definitions.AddRange([SampleSegments.Households, SampleSegments.Students]);
        portal.Fakes.Store.Measured = SampleSegments.Needed;

        var main = (await ReadAsync(portal, !path.StartsWith("/units", StringComparison.Ordinal) ? PortalUnderTest.MapPage + path : path, "ja", status: status)).QuerySelector("main")!;
        var wrote = Written();
        var told = main.QuerySelectorAll("*").Where(element => element.Closest("[lang]")!.GetAttribute("lang") == "ja").SelectMany(Told);

        Assert.False(main.HasAttribute("lang"));
        Assert.Equal([], told.Where(text => English().IsMatch(wrote.Aggregate(text, (left, said) => left.Replace(said, "", StringComparison.Ordinal)))).Distinct());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_said_of_the_neighbour_concepts_is_known(string language)
    {
        var known = Words(language);

        Assert.All(AdjacentConcepts.All.SelectMany(concept => new[] { concept.Name, concept.Difference, concept.WhyReadTogether }), sentence => Assert.Contains(sentence, known.Keys));
    }

    [Theory]
    [InlineData("/units/acme/owners")]
    [InlineData("/units/acme/gaps")]
    [InlineData("/units/acme/fixes")]
    [InlineData("/units/acme/people/p-x")]
    [InlineData("/units/acme/teams/t-1")]
    public async Task Pages_of_owners_are_read_in_japanese(string path)
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Fixes.Add(Samples.Fix("f-run", Journey.Owners.V1.FixState.Running));

        var page = await ReadAsync(portal, path, "ja");

        Assert.False(page.QuerySelector("main")!.HasAttribute("lang"));
        var words = page.QuerySelectorAll("main .crumb a, main .sub, main thead th, main .btn").Where(element => element.QuerySelector("a") is null).ToList();
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.DoesNotMatch("^[ -~]+$", word.TextContent.Trim()));
    }

    [Theory]
    [InlineData("/units/acme/maps/new")]
    [InlineData("/units/acme/maps/new?template=patient")]
    [InlineData(Map)]
    [InlineData(Map + "/versions")]
    [InlineData(Map + "/versions/7")]
    [InlineData(Map + "/changes?from=6&to=7")]
    [InlineData(Map + "/comments?show=all")]
    [InlineData(Map + "/elements/connect")]
    [InlineData(Map + "/elements/" + Samples.MapId)]
    public async Task Pages_of_a_map_are_read_in_japanese_and_korean(string path)
    {
        var portal = shared.Portal;

        foreach (var language in new[] { "ja", "ko" })
        {
            var page = await ReadAsync(portal, path, language);

            Assert.False(page.QuerySelector("main")!.HasAttribute("lang"));
            var words = page.QuerySelectorAll("main h2, main thead th, main .btn, main label, main summary, main .hint, main caption").Where(element => element.QuerySelector("a, input") is null && element.TextContent != "n").ToList();
            Assert.NotEmpty(words);
            Assert.Equal([], words.Select(word => word.TextContent.Trim()).Where(word => PlainAscii().IsMatch(word)));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_of_the_editor_and_of_its_skeletons_is_known(string language)
    {
        var fields = ElementKinds.All.SelectMany(kind => kind.Fields).ToList();
        var asked = ElementKinds.All.SelectMany(kind => new[] { kind.Name, kind.Plural })
            .Concat(fields.SelectMany(field => new[] { field.Label, field.Hint }))
            .Concat(fields.SelectMany(field => field.Choices).Select(choice => choice.Words).Where(word => word.Any(char.IsAsciiLetter)))
            .Concat(MapTemplates.All.SelectMany(template => new[] { template.Title, template.For, template.Anchor, template.End, template.Goal, template.OutcomeTest, template.Path }));

        Assert.Equal([], asked.Where(word => word.Length > 0).Distinct().Where(word => !Words(language).ContainsKey(word)));
    }

    [Fact]
    public async Task What_became_of_a_map_is_told_in_the_words_of_its_forms()
    {
        await using var map = await EditedMap.MakeAsync();
        using var renamed = await map.DoAsync("pay", "set", typed: [("title", "I pay now"), ("actor", "system")]);
        using var removed = await map.DoAsync("faster", "remove");

        var told = (await ReadAsync(map.Portal, $"{map.Page}/changes?from=1&to=3", "ja")).QuerySelectorAll(".changes > li").Select(change => change.TextContent.Trim()).ToList();

        Assert.Contains("削除 改善案「A faster till」", told);
        Assert.Contains("変更 ステップ「I pay now」のタイトル変更前： I pay 変更後： I pay now", told);
        Assert.Contains("変更 ステップ「I pay now」の行う人変更前：  変更後： システム", told);
    }

    const string Map = "/units/acme/maps/" + Samples.MapId;

    [Theory]
    [InlineData("/units/acme/sources")]
    [InlineData("/units/acme/sources/contacts")]
    [InlineData("/units/acme/sources/contacts/paths")]
    [InlineData("/units/acme/sources/contacts/imports/new")]
    [InlineData("/units/acme/sources/contacts/imports/import-1")]
    [InlineData("/units/acme/logs")]
    [InlineData("/units/acme/logs/first-30-days")]
    [InlineData("/units/acme/logs/first-30-days/paths")]
    [InlineData("/units/acme/logs/first-30-days/cases?reason=billing&segment=new&from=2026-11-01")]
    [InlineData("/units/acme/logs/first-30-days/cases/c0ffee00c0ffee00?map=" + Samples.MapId)]
    [InlineData("/units/acme/text-reviews")]
    [InlineData("/units/acme/claims?show=all")]
    [InlineData("/units/acme/maps/" + Samples.MapId + "/claims/claim-2")]
    [InlineData("/units/acme/evidence/item-5")]
    [InlineData("/units/acme/organisation")]
    [InlineData("/units/acme/webhooks")]
    public async Task Pages_of_evidence_are_read_in_japanese_and_korean(string path)
    {
        var portal = shared.Portal;

        foreach (var (language, letters) in new[] { ("ja", Japanese()), ("ko", Hangul()) })
        {
            var main = (await ReadAsync(portal, path, language, role: Role.Admin)).QuerySelector("main")!;

            Assert.False(main.HasAttribute("lang"));
            var words = main.QuerySelectorAll("h2, h3:not([tabindex]), thead th, dt, legend, caption, .tabs a, .btn, .because, .empty p, .stands:not([lang]), .hint, .foot p, summary, .field > label")
                .Where(element => element.TextContent.Trim() is { Length: > 1 } && element.Closest("table.pick tbody, .claimrow, dl.lines") is null).ToList();
            Assert.NotEmpty(words);
            Assert.All(words, word => Assert.Matches(letters, word.TextContent));
        }
    }

    static async Task<IDocument> ReadAsync(PortalUnderTest portal, string path, string asked, string? cookie = null, Role role = Role.Owner, int status = 200)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", portal.Token(role));
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }
        using var response = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        return await PortalUnderTest.ParseAsync(response);
    }

    /// <summary>What an element says itself: its own text, and what only some readers are told.</summary>
    static IEnumerable<string> Told(IElement element) =>
    [
        .. element.ChildNodes.OfType<IText>().Select(text => text.Data), element.GetAttribute("aria-label") ?? "", element.GetAttribute("placeholder") ?? "", element.GetAttribute("data-l") ?? "",
    ];

    /// <summary>What people are made to have written: the literals of the samples and of the fakes, the longest first.</summary>
    static IReadOnlyList<string> Written() =>
    [
        .. (from file in Directory.EnumerateFiles(Path.Combine(Portal(), "..", "tests", "Portal.Tests"), "*.cs")
            where Path.GetFileName(file).StartsWith("Sample", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("Fake", StringComparison.Ordinal)
            from Match literal in AnyLiteral().Matches(File.ReadAllText(file))
            from part in Regex.Split(Regex.Unescape(literal.Groups[1].Value), @"\{[^}]*\}")
            where part.Trim().Length > 2
            select part.Trim()).Distinct().OrderByDescending(part => part.Length),
    ];

    /// <summary>Every literal that pages and sentences ask the words for.</summary>
    static HashSet<string> Asked() =>
    [
        .. from file in Directory.EnumerateFiles(Portal(), "*.*", SearchOption.AllDirectories)
           where file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
           where !file.Contains("node_modules", StringComparison.Ordinal)
           from Match match in Literal().Matches(File.ReadAllText(file))
           select Regex.Unescape(match.Groups[1].Value),
    ];

    static Dictionary<string, string> Words(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Portal(), "Text", "Languages", language + ".json")))!;

    static string Places(string text) => string.Concat(Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    static string Portal()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Journey.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Journey.sln is in no folder above the test.");
        }
        return Path.Combine(folder.FullName, "portal");
    }

    /// <summary>A word of English; what has capitals only, a key or a figure is none.</summary>
    [GeneratedRegex(@"(?<![\w/.#-])[A-Za-z]?[a-z]{2,}(?![\w/.-])")]
    private static partial Regex English();

    [GeneratedRegex("""
        "((?:[^"\\\n]|\\.)*)"
        """)]
    private static partial Regex AnyLiteral();

    [GeneratedRegex("^[ -~]+$")]
    private static partial Regex PlainAscii();

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\p{IsHangulSyllables}")]
    private static partial Regex Hangul();

    [GeneratedRegex("""\bT\("((?:[^"\\]|\\.)*)"[,)]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
