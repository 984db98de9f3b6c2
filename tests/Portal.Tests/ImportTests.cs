using System.Net;
using Journey.Evidence.V1;
using Journey.Platform.Identity;

namespace Portal.Tests;

public sealed class ImportTests
{
    const string Imports = "/units/acme/sources/contacts/imports";

    [Fact]
    public async Task Only_the_beginning_of_a_file_is_looked_at_and_it_must_be_chosen_again_without_script()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var form = File(3_000_000);

        using var response = await portal.SendAsync(HttpMethod.Post, Imports + "/preview", form);
        var page = await PortalUnderTest.ParseAsync(response);

        var asked = Assert.Single(portal.Fakes.Store.Previewed);
        Assert.Equal((1 << 20, true), (asked.Beginning.Length, asked.Cut));
        Assert.Equal(["customer", "what", "when"], page.QuerySelectorAll("select option[selected]").Select(option => option.GetAttribute("value")).Intersect(["customer", "what", "when"]));
        Assert.Contains("Choose the same file once more", page.GetElementById("file-h")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("input[type=file]"));
        Assert.Contains("1 of 2 would be rejected", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task What_was_chosen_is_kept_when_it_is_looked_at_again()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var form = File(10, ("answered", "yes"), ("case", "mail"), ("time", "when"), ("cut", "yes"));

        using var response = await portal.SendAsync(HttpMethod.Post, Imports + "/preview", form, htmx: true);
        var html = await PortalUnderTest.ParseAsync(response);

        Assert.Equal(["import-preview", "status"], html.Body!.Children.Select(e => e.Id));
        Assert.Equal("mail", html.QuerySelector("#r-case option[selected]")!.GetAttribute("value"));
        Assert.Null(html.QuerySelector("#r-activity option[selected]:not([value=''])"));
        Assert.Empty(html.QuerySelectorAll("input[type=file]"));
        Assert.True(Assert.Single(portal.Fakes.Store.Previewed).Cut);
    }

    [Fact]
    public async Task A_reading_that_is_to_be_kept_is_saved_with_the_import()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var form = File(10, ("save", "yes"), ("format", "csv"), ("recordedTime", "written"));

        using var response = await portal.SendAsync(HttpMethod.Post, Imports, form);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("written", Assert.Single(portal.Fakes.Store.Saved).Format.RecordedTimeColumn);
        Assert.Equal("written", portal.Fakes.Store.ImportStarted!.Format.RecordedTimeColumn);
    }

    [Fact]
    public async Task An_import_is_paused_goes_on_and_is_cancelled_by_forms()
    {
        await using var portal = await PortalUnderTest.StartAsync();
        portal.Fakes.Store.Turn(ImportPhase.Running);

        using var plain = await portal.PostAsync(Imports + "/import-1/pause", []);
        using var again = await portal.PostAsync(Imports + "/import-1/resumption", [], htmx: true);
        var panel = await PortalUnderTest.ParseAsync(again);
        using var cancelled = await portal.PostAsync(Imports + "/import-1/cancellation", [], htmx: true);

        Assert.Equal("/units/acme/sources/contacts#imports", plain.Headers.Location!.ToString());
        Assert.Equal(["import-import-1-panel", "status"], panel.Body!.Children.Select(e => e.Id));
        Assert.Contains("import-import-1-pause", again.Headers.GetValues("HX-Trigger-After-Settle").Single(), StringComparison.Ordinal);
        Assert.Contains("Cancelled", (await PortalUnderTest.ParseAsync(cancelled)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_to_stop_what_has_ended_shows_how_it_ended()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.PostAsync(Imports + "/import-1/cancellation", [], htmx: true);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Done", (await PortalUnderTest.ParseAsync(response)).QuerySelector(".tag")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_watched_import_changes_only_with_its_phase()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var same = await portal.SendAsync(HttpMethod.Get, Imports + "/import-1?told=100&phase=Done", htmx: true);
        using var other = await portal.SendAsync(HttpMethod.Get, Imports + "/import-1?told=62&phase=Running", htmx: true);

        Assert.Null((await PortalUnderTest.ParseAsync(same)).QuerySelector("[hx-swap-oob=true]"));
        Assert.Equal("import-import-1-head", (await PortalUnderTest.ParseAsync(other)).QuerySelector("[hx-swap-oob=true]")!.Id);
    }

    [Fact]
    public async Task Rejected_lines_come_as_a_table_in_which_nothing_is_a_formula()
    {
        await using var portal = await PortalUnderTest.StartAsync();

        using var response = await portal.SendAsync(HttpMethod.Get, Imports + "/import-1/rejects");
        using var viewer = await portal.SendAsync(HttpMethod.Get, Imports + "/import-1/rejects", role: Role.Viewer);

        Assert.Equal("line,field,reason,as it was\n7,\"time\",\"is not a date\",\"'=cmd,\"\"x\"\"\"\n", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, viewer.StatusCode);
    }

    static MultipartFormDataContent File(int bytes, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }
        form.Add(new ByteArrayContent(new byte[bytes]), "file", "calls.csv");
        return form;
    }
}
