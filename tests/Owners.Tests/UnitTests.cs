using Grpc.Core;
using Journey.Owners.Contracts.Events;
using Journey.Platform.Identity;
using Owners.Tests.Hosts;
using V1 = Journey.Owners.V1;

namespace Owners.Tests;

public sealed class UnitTests(OwnersFixture fixture)
{
    readonly Session _organisation = fixture.SignIn(null, Role.None, organisation: true);
    readonly Session _gateway = fixture.SignIn(null, Role.None, gateway: true);

    [Fact]
    public async Task Who_makes_a_unit_is_its_first_administrator_and_the_others_are_told()
    {
        var key = NewKey();

        var unit = (await _organisation.Rpc.CreateUnitAsync(new() { Key = key, Name = "Home Connect", TimeZone = "Asia/Tokyo" })).Unit;

        var resolved = await _gateway.Rpc.ResolveMemberAsync(new() { Subject = _organisation.Subject, UnitKey = key });
        Assert.Equal(V1.Role.Admin, resolved.Role);
        Assert.Equal(unit, resolved.Unit);
        Assert.Equal(("Home Connect", "Asia/Tokyo"), (unit.Name, unit.TimeZone));
        await fixture.Heard.WaitAsync<AccessChanged>(1, e => e == new AccessChanged(_organisation.Subject, key));
    }

    [Fact]
    public async Task A_key_that_is_taken_is_refused()
    {
        var unit = await fixture.NewUnitAsync();

        Assert.Equal((StatusCode.AlreadyExists, "UNIT_KEY_TAKEN"), await Refusals.OfAsync(_organisation.Rpc.CreateUnitAsync(new() { Key = unit.Key, Name = "Another" })));
    }

    [Fact]
    public async Task Everything_wrong_with_a_unit_is_told_at_once_at_both_doors()
    {
        var fields = await Refusals.FieldsOfAsync(_organisation.Rpc.CreateUnitAsync(new() { Key = "A", Name = "", TimeZone = "Nowhere" }));
        var answer = await _organisation.PostAsync("/api/v1/units", new { key = "A", name = "", timeZone = "Nowhere" });

        Assert.Equal(["key", "name", "timeZone"], fields);
        Assert.Equal(400, answer.Status);
        Assert.Equal(["key", "name", "timeZone"], answer.Body["errors"]!.AsArray().Select(error => (string)error!["field"]!));
    }

    [Fact]
    public async Task Only_the_organisation_role_makes_units()
    {
        var unit = await fixture.NewUnitAsync();
        var admin = fixture.SignIn(unit, Role.Admin);

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(admin.Rpc.CreateUnitAsync(new() { Key = NewKey(), Name = "Mine" })));
        Assert.Equal(403, (await admin.PostAsync("/api/v1/units", new { key = NewKey(), name = "Mine" })).Status);
    }

    [Fact]
    public async Task A_unit_made_over_HTTP_is_in_the_list_of_its_maker_alone()
    {
        var key = NewKey();

        var made = await _organisation.PostAsync("/api/v1/units", new { key, name = "Home" });

        Assert.Equal((201, $"/api/v1/units/{key}"), (made.Status, made.Location));
        Assert.Equal("UTC", (string)made.Body["timeZone"]!);
        var mine = (await _organisation.GetAsync("/api/v1/units")).Body["units"]!.AsArray();
        Assert.Equal((key, "admin"), ((string)mine.Single()!["unit"]!["key"]!, (string)mine.Single()!["role"]!));
        var others = await fixture.SignIn(null, Role.None, organisation: true).Rpc.ListUnitsAsync(new());
        Assert.Empty(others.Units);
    }

    [Fact]
    public async Task Sending_a_unit_again_with_its_key_makes_it_once()
    {
        var (body, sent) = (new { key = NewKey(), name = "Home" }, Guid.NewGuid().ToString());

        var first = await _organisation.PostAsync("/api/v1/units", body, sent);
        var second = await _organisation.PostAsync("/api/v1/units", body, sent);

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.Equal((string)first.Body["id"]!, (string)second.Body["id"]!);
    }

    [Fact]
    public async Task Only_the_gateway_may_ask_for_memberships()
    {
        var unit = await fixture.NewUnitAsync();
        var request = new V1.ResolveMemberRequest { Subject = "x", UnitKey = unit.Key };

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(fixture.SignIn(unit, Role.Admin).Rpc.ResolveMemberAsync(request)));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(_organisation.Rpc.ResolveMemberAsync(request)));
    }

    [Fact]
    public async Task An_unknown_unit_and_one_without_membership_are_answered_alike()
    {
        var unit = await fixture.NewUnitAsync();
        var (foreign, unknown) = (new V1.ResolveMemberRequest { Subject = "stranger", UnitKey = unit.Key }, new V1.ResolveMemberRequest { Subject = "stranger", UnitKey = NewKey() });

        Assert.Equal(await AnswerAsync(foreign), await AnswerAsync(unknown));
    }

    async Task<(StatusCode Status, string Detail, string Trailers)> AnswerAsync(V1.ResolveMemberRequest request)
    {
        var e = await Assert.ThrowsAsync<RpcException>(() => _gateway.Rpc.ResolveMemberAsync(request).ResponseAsync);
        Assert.Equal(StatusCode.NotFound, e.StatusCode);
        var trailers = e.Trailers.Where(entry => entry.Key != "date").Select(entry => $"{entry.Key}={(entry.IsBinary ? Convert.ToHexString(entry.ValueBytes) : entry.Value)}");
        return (e.StatusCode, e.Status.Detail, string.Join('\n', trailers.Order()));
    }

    static string NewKey() => $"u-{Guid.NewGuid():N}";
}
