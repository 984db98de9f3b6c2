namespace Portal.Tests;

/// <summary>The segments of a unit, defined and revised by forms against the maps service.</summary>
public sealed class SegmentPageTests
{
    static Dictionary<string, string> Renters => new() { ["key"] = "renters", ["name"] = "Renters", ["criteria"] = "Rents the home they are in", ["size"] = "1200", ["share"] = "25", ["source"] = "CRM, January", ["priority"] = "on" };

    [Fact]
    public async Task A_segment_is_defined_by_a_form_and_stands_in_the_list_without_a_journey()
    {
        await using var map = await EditedMap.MakeAsync();
        var empty = await map.OpenAsync("/units/acme/segments");

        using var made = await map.Portal.PostAsync("/units/acme/segments", Renters);
        var list = await map.OpenAsync("/units/acme/segments");
        var page = await map.OpenAsync("/units/acme/segments/renters");

        Assert.Contains("No segment is defined yet", empty.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/units/acme/segments/renters?done=segment", made.Headers.Location!.OriginalString);
        var row = list.QuerySelector("tbody tr")!.TextContent;
        Assert.All(["Renters", "Priority", "1,200", "25.0", "None yet"], part => Assert.Contains(part, row, StringComparison.Ordinal));
        Assert.Equal("Renters", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Rents the home", page.QuerySelector(".goal")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("priority segment", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_version_says_why_and_keeps_what_held_before()
    {
        await using var map = await EditedMap.MakeAsync();
        using var made = await map.Portal.PostAsync("/units/acme/segments", Renters);
        var further = Renters;
        (further["criteria"], further["reason"], further["on"]) = ("Rents, and pays the bill", "Households shared bills", "1");

        using var kept = await map.Portal.PostAsync("/units/acme/segments/renters/versions", further);
        using var late = await map.Portal.PostAsync("/units/acme/segments/renters/versions", further);
        var page = await map.OpenAsync("/units/acme/segments/renters");

        Assert.Equal((303, 409), ((int)kept.StatusCode, (int)late.StatusCode));
        Assert.Contains("Rents, and pays the bill", page.QuerySelector(".goal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("#s-def ~ details tbody tr").Length);
        Assert.Contains("Households shared bills", page.QuerySelector("#s-def ~ details tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector("input[name=on]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("size", "many")]
    [InlineData("share", "120")]
    [InlineData("criteria", "")]
    public async Task What_cannot_be_kept_comes_back_with_what_was_typed(string field, string value)
    {
        await using var map = await EditedMap.MakeAsync();
        var typed = Renters;
        typed[field] = value;

        using var refused = await map.Portal.PostAsync("/units/acme/segments", typed);
        var page = await PortalUnderTest.ParseAsync(refused);

        Assert.Equal(422, (int)refused.StatusCode);
        Assert.NotEmpty(page.QuerySelector($".field.wrong [name={field}] ~ .msg")!.TextContent);
        Assert.Equal("Renters", page.QuerySelector("input[name=name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_segment_that_only_a_map_names_has_a_page_that_asks_for_its_definition()
    {
        await using var map = await EditedMap.MakeAsync();
        var key = (string)(await map.ReadAsync())["segment"]!["key"]!;

        var list = await map.OpenAsync("/units/acme/segments");
        var page = await map.OpenAsync($"/units/acme/segments/{key}");

        Assert.Contains("On maps, not defined", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody has said who belongs", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(key, page.QuerySelector("input[name=key]")!.GetAttribute("value"));
        Assert.Contains("First month", page.QuerySelector("#s-maps ~ table")!.TextContent, StringComparison.Ordinal);
        await map.Portal.PageAsync("/units/acme/segments/nobody", 404);
    }

    [Fact]
    public async Task The_segment_looked_at_last_is_remembered_in_this_browser()
    {
        await using var map = await EditedMap.MakeAsync();
        using var made = await map.Portal.PostAsync("/units/acme/segments", Renters);

        using var answer = await map.Portal.SendAsync(HttpMethod.Get, "/units/acme/segments/renters");

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("journey-segment-acme=renters", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/units/acme", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
