namespace Browser.Tests;

public sealed class WalkTests(Stage stage)
{
    [Fact]
    public Task A_person_gets_from_a_sign_in_link_to_a_compared_map() => WalkAsync("walked", "Walked with script", script: true);

    [Fact]
    public Task The_same_way_can_be_walked_without_script() => WalkAsync("plain", "Walked without script", script: false);

    async Task WalkAsync(string unit, string name, bool script)
    {
        await using var visit = await stage.OpenAsync(script);
        await stage.MakeUnitAsync(unit, name);
        var walk = new Walk(visit, unit, name, script);

        await walk.EnterAsync();
        await walk.RegisterSourceAsync();
        await walk.ImportAsync();
        await walk.SeeItEndAsync();
        await walk.SeeLeadingReasonAsync();
        await walk.DescribeJourneyAsync();
        await walk.AddClaimAsync();
        await walk.CiteAsync();
        await walk.NameOwnerAsync();
        await walk.CompareAsync();

        visit.AssertClean();
        Assert.True(visit.Shifted < .02, visit.Shifts);
    }
}
