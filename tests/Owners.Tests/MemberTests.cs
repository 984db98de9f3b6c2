using Grpc.Core;
using Journey.Owners.Contracts.Events;
using Journey.Platform.Identity;
using Owners.Tests.Hosts;
using V1 = Journey.Owners.V1;

namespace Owners.Tests;

public sealed class MemberTests(OwnersFixture fixture)
{
    [Fact]
    public async Task A_member_gets_another_role_and_loses_it_and_the_others_are_told_each_time()
    {
        var unit = await fixture.NewUnitAsync();
        var admin = fixture.SignIn(unit, Role.Admin);
        var gateway = fixture.SignIn(null, Role.None, gateway: true);
        var request = new V1.ResolveMemberRequest { Subject = "aiko", UnitKey = unit.Key };

        await admin.Rpc.SetMemberAsync(new() { Subject = "aiko", Name = "Aiko", Role = V1.Role.Viewer });
        Assert.Equal(V1.Role.Viewer, (await gateway.Rpc.ResolveMemberAsync(request)).Role);
        var kept = await admin.Rpc.SetMemberAsync(new() { Subject = "aiko", Role = V1.Role.Approver });
        Assert.Equal(V1.Role.Approver, (await gateway.Rpc.ResolveMemberAsync(request)).Role);
        await admin.Rpc.SetMemberAsync(new() { Subject = "aiko", Role = V1.Role.Unspecified });

        Assert.Equal("Aiko", kept.Member.Name);
        Assert.Equal((StatusCode.NotFound, "UNIT_NOT_FOUND"), await Refusals.OfAsync(gateway.Rpc.ResolveMemberAsync(request)));
        var told = await fixture.Heard.WaitAsync<AccessChanged>(3, e => e == new AccessChanged("aiko", unit.Key));
        Assert.Equal([2L, 3L, 4L], told.Select(heard => heard.Context.Version).Order());
        Assert.All(told, heard => Assert.Equal(unit.Id, heard.Context.UnitId));
    }

    [Fact]
    public async Task What_changes_no_access_is_not_told()
    {
        var unit = await fixture.NewUnitAsync();
        var admin = fixture.SignIn(unit, Role.Admin);

        await admin.Rpc.SetMemberAsync(new() { Subject = "lena", Name = "Lena", Role = V1.Role.Viewer });
        await admin.Rpc.SetMemberAsync(new() { Subject = "lena", Name = "Lena B", Role = V1.Role.Viewer });
        await admin.Rpc.SetMemberAsync(new() { Subject = "nobody", Role = V1.Role.Unspecified });
        await admin.Rpc.SetMemberAsync(new() { Subject = "lena", Role = V1.Role.Owner });

        var told = await fixture.Heard.WaitAsync<AccessChanged>(3, e => e.UnitKey == unit.Key);
        Assert.Equal(["lena", "lena"], told.Where(heard => heard.Context.Version > 1).Select(heard => heard.Event.Subject));
        Assert.DoesNotContain((await admin.Rpc.ListMembersAsync(new())).Members, member => member.Subject == "nobody");
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_taken_away()
    {
        var unit = await fixture.NewUnitAsync();
        var admin = fixture.SignIn(unit, Role.Admin);
        var first = (await admin.Rpc.ListMembersAsync(new())).Members.Single().Subject;

        Assert.Equal((StatusCode.FailedPrecondition, "LAST_ADMIN"), await Refusals.OfAsync(admin.Rpc.SetMemberAsync(new() { Subject = first, Role = V1.Role.Owner })));
        Assert.Equal((StatusCode.FailedPrecondition, "LAST_ADMIN"), await Refusals.OfAsync(admin.Rpc.SetMemberAsync(new() { Subject = first })));
        await admin.Rpc.SetMemberAsync(new() { Subject = "second", Role = V1.Role.Admin });
        await admin.Rpc.SetMemberAsync(new() { Subject = first });

        Assert.Equal(["second"], (await admin.Rpc.ListMembersAsync(new())).Members.Select(member => member.Subject));
    }

    [Fact]
    public async Task Of_many_who_take_away_each_other_at_once_one_administrator_remains()
    {
        var unit = await fixture.NewUnitAsync();
        var admin = fixture.SignIn(unit, Role.Admin);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => admin.Rpc.SetMemberAsync(new() { Subject = $"admin-{number}", Role = V1.Role.Admin }).ResponseAsync));
        var all = (await admin.Rpc.ListMembersAsync(new())).Members.Select(member => member.Subject).ToList();

        var taken = all.Select(subject => admin.Rpc.SetMemberAsync(new() { Subject = subject }).ResponseAsync).ToList();
        await ((Task)Task.WhenAll(taken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Assert.Equal(1, taken.Count(call => call.IsFaulted));
        Assert.Single((await admin.Rpc.ListMembersAsync(new())).Members, member => member.Role == V1.Role.Admin);
    }

    [Fact]
    public async Task Members_of_one_unit_are_not_seen_or_set_from_another()
    {
        var (one, other) = (await fixture.NewUnitAsync(), await fixture.NewUnitAsync());
        await fixture.SignIn(one, Role.Admin).Rpc.SetMemberAsync(new() { Subject = "only-here", Role = V1.Role.Viewer });
        var stranger = fixture.SignIn(other, Role.Admin);

        Assert.DoesNotContain((await stranger.Rpc.ListMembersAsync(new())).Members, member => member.Subject == "only-here");
        var answers = new[] { await stranger.GetAsync(Path(one)), await stranger.GetAsync("/api/v1/units/no-such-unit/members") };

        Assert.All(answers, answer => Assert.Equal((404, "UNIT_NOT_FOUND"), (answer.Status, (string)answer.Body["reason"]!)));
    }

    [Fact]
    public async Task Only_administrators_see_and_set_members()
    {
        var approver = fixture.SignIn(await fixture.NewUnitAsync(), Role.Approver);

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(approver.Rpc.ListMembersAsync(new())));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(approver.Rpc.SetMemberAsync(new() { Subject = "me", Role = V1.Role.Admin })));
    }

    [Fact]
    public async Task Members_are_set_and_listed_over_HTTP()
    {
        var unit = await fixture.NewUnitAsync();
        var admin = fixture.SignIn(unit, Role.Admin);

        var stored = await admin.PostAsync(Path(unit), new { subject = "mika", name = "Mika Sato", role = "owner" });
        var unknown = await admin.PostAsync(Path(unit), new { subject = "mika", role = "emperor" });

        Assert.Equal((200, "owner"), (stored.Status, (string)stored.Body["role"]!));
        Assert.Equal((400, "role"), (unknown.Status, (string)unknown.Body["errors"]![0]!["field"]!));
        Assert.Contains((await admin.GetAsync(Path(unit))).Body["members"]!.AsArray(), member => (string)member!["subject"]! == "mika");
    }

    static string Path(UnitRef unit) => $"/api/v1/units/{unit.Key}/members";
}
