using AngleSharp;
using AngleSharp.Dom;
using Journey.Evidence.V1;
using Journey.Portal.Charts;
using Journey.Portal.Components.Charts;
using Journey.Portal.Components.Maps;
using Journey.Portal.Components.Owners;
using Journey.Portal.Components.Sources;
using Journey.Portal.Components.Units;
using Journey.Portal.Html;
using Journey.Portal.Models;
using Journey.Portal.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Portal.Tests;

public sealed class FragmentTests
{
    static readonly Frame Frame = new("acme", "Home Connect", false, "Aiko Tanaka", true, true, new Moments("Asia/Tokyo", TimeProvider.System));

    [Fact]
    public async Task An_import_panel_asks_again_while_it_runs_and_stops_asking_when_it_is_done()
    {
        var running = await RenderAsync<ImportPanel, ImportModel>(new("acme", Samples.Import(ImportPhase.Running)));
        var done = await RenderAsync<ImportPanel, ImportModel>(new("acme", Samples.Import(ImportPhase.Done)));

        Assert.StartsWith("/units/acme/sources/contacts/imports/import-1", running.GetElementById("import-import-1")!.GetAttribute("hx-get"), StringComparison.Ordinal);
        Assert.Equal("62", running.QuerySelector("progress")!.GetAttribute("value"));
        Assert.NotNull(running.QuerySelector("noscript"));
        Assert.False(done.GetElementById("import-import-1")!.HasAttribute("hx-get"));
        Assert.Null(done.QuerySelector("progress"));
    }

    [Theory]
    [InlineData(ImportPhase.Running, "pause cancellation")]
    [InlineData(ImportPhase.Paused, "resumption cancellation")]
    [InlineData(ImportPhase.Done, "")]
    [InlineData(ImportPhase.Cancelled, "")]
    public async Task What_can_be_done_with_an_import_follows_from_its_phase(ImportPhase phase, string expected)
    {
        var mine = await RenderAsync<ImportPanel, ImportModel>(new("acme", Samples.Import(phase)) { MayWrite = true });
        var viewers = await RenderAsync<ImportPanel, ImportModel>(new("acme", Samples.Import(phase)));

        var forms = mine.QuerySelectorAll("form");
        Assert.Equal(expected, string.Join(' ', forms.Select(form => form.GetAttribute("action")!.Split('/')[^1])));
        Assert.All(forms, form => Assert.Equal("#import-import-1-panel", form.GetAttribute("hx-target")));
        Assert.Empty(viewers.QuerySelectorAll("form"));
    }

    [Fact]
    public async Task Rejects_are_told_by_reason_with_the_first_line_of_each()
    {
        var state = Samples.Import(ImportPhase.Done);
        state.Problems.Add(new ImportProblem { Line = 5120, Field = "time", Reason = "is not a date: “32/09/2026”" });
        state.Problems.Add(new ImportProblem { Line = 20_551, Field = "case", Reason = "is empty" });

        var list = await RenderAsync<RejectList>(new() { ["Model"] = new ImportModel("acme", state) { MayWrite = true } });

        Assert.Equal(["2 time is not a date: “31/09/2026” first in line 4,118", "1 case is empty line 20,551"], list.QuerySelectorAll("li").Select(item => item.TextContent.Trim()));
        Assert.Equal("/units/acme/sources/contacts/imports/import-1/rejects", list.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(24, "Import at 50 %.")]
    [InlineData(60, null)]
    public void A_quarter_is_announced_once(int told, string? expected) =>
        Assert.Equal(expected, new ImportModel("acme", Samples.Import(ImportPhase.Running)).Announcement(told));

    [Fact]
    public async Task What_people_wrote_is_encoded_and_other_scripts_stay_as_they_are()
    {
        var map = Samples.Map();
        map.Document.Title = Samples.Hostile;
        map.Document.Goal.Statement = Samples.Hostile;

        var html = await HtmlAsync<JourneyRow, JourneyRowModel>(new(Frame, Samples.Summary(map), null));

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("請求書", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_row_is_one_element_with_the_id_its_form_swaps()
    {
        var view = new MapView(Frame, Samples.Map(), null, null);
        var row = await RenderAsync<OwnerRow, OwnerRowModel>(new(view, new() { ElementId = "tp-pay", Kind = "touchpoint", Title = Samples.Hostile, Gap = Journey.Owners.V1.Gap.NoOwner }, [], ""));

        Assert.Equal("owner-tp-pay", row.Body!.Children.Single().Id);
        Assert.Equal("#owner-tp-pay", row.QuerySelector("form")!.GetAttribute("hx-target"));
        Assert.Contains("No owner", row.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_keeps_what_was_typed_and_shows_what_the_other_saved()
    {
        var view = new MapView(Frame, Samples.Map(), null, null);
        var editor = new EditorModel(view, "connect", new Dictionary<string, string> { ["title"] = "Mine" }, []) { Conflict = true };

        var html = await RenderAsync<ElementEditor, EditorModel>(editor);

        Assert.Equal("Mine", html.QuerySelector("#e-title")!.GetAttribute("value"));
        Assert.Contains("I connect the router", html.QuerySelector(".mine")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", html.QuerySelector("input[name=version]")!.GetAttribute("value"));
        Assert.Contains("Save mine as version 8", html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_without_evidence_hangs_over_nothing()
    {
        var shape = FootingShape.Of(new ClaimGrade { Grade = "Uncited" });
        var svg = await RenderAsync<Footing>(new() { ["Shape"] = shape });

        Assert.Null(svg.QuerySelector(".sup"));
        Assert.Equal("M0 7.5H100", svg.QuerySelector(".air")!.GetAttribute("d"));
        Assert.Equal("No evidence stands under this claim", svg.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_footing_shows_what_contradiction_took_away()
    {
        var shape = FootingShape.Of(new ClaimGrade { Score = .04, Support = .35, Contra = .9 });

        Assert.True(shape.Taken);
        Assert.Equal(35, shape.Ground, 6);
        Assert.Equal("Score 0.04 of 1.00, 0.35 before contradiction", shape.Words);
    }

    [Fact]
    public void The_curve_stops_where_answers_are_missing_and_is_never_bridged()
    {
        var curve = new CurveShape([new(0, 1, 100), new(0, 1, 5), new(0, 1, 100)]);

        Assert.Equal(2, curve.SaidDots.Count());
        Assert.Equal(2, curve.SaidLine.Count(letter => letter == 'M'));
        Assert.Empty(curve.Fields);
    }

    static Task<IDocument> RenderAsync<TComponent, TModel>(TModel model) where TComponent : IFragment<TModel> =>
        RenderAsync<TComponent>(new() { ["Model"] = model });

    static async Task<IDocument> RenderAsync<TComponent>(Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        var html = await HtmlAsync<TComponent>(parameters);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), TestContext.Current.CancellationToken);
    }

    static Task<string> HtmlAsync<TComponent, TModel>(TModel model) where TComponent : IFragment<TModel> => HtmlAsync<TComponent>(new() { ["Model"] = model });

    static async Task<string> HtmlAsync<TComponent>(Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
