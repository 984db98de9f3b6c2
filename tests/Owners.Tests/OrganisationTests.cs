using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Kind = Journey.Owners.V1.OrganisationChangeKind;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class OrganisationTests(OwnersFixture fixture)
{
    const string Staff = "key;name;team\n1;Aiko;Billing\n2;Lena;Logistics\n3;\"Weber; Jonas\";Billing\n";

    [Fact]
    public async Task A_preview_says_what_an_import_does_and_changes_nothing()
    {
        var admin = await AdminAsync();

        var preview = await LookAsync(admin, Staff);
        var before = (await admin.Rpc.ListPeopleAsync(new())).People;
        var done = await SendAsync(admin, Staff);

        Assert.Empty(before);
        Assert.Equal((3, false, true), (preview.Rows, preview.Applied, done.Applied));
        Assert.Equal(preview.Changes.Select(Told), done.Changes.Select(Told));
        Assert.Equal(["TeamAdded Billing", "PersonAdded Aiko", "TeamAdded Logistics", "PersonAdded Lena", "PersonAdded Weber; Jonas"], done.Changes.Select(change => $"{change.Kind} {change.Subject}"));
        Assert.Equal(["Aiko, Billing", "Lena, Logistics", "Weber; Jonas, Billing"], (await admin.Rpc.ListPeopleAsync(new())).People.Select(person => $"{person.Name}, {person.Team}"));
        Assert.Equal(["Billing 2", "Logistics 1"], (await admin.Rpc.ListTeamsAsync(new())).Teams.Select(team => $"{team.Name} {team.People}"));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var admin = await AdminAsync();
        var file = Staff + ";;Logistics;\n4;Mika;Billing\n";
        await SendAsync(admin, "key;name;team;parent;from;until\n1;Aiko;Billing;;2026-01-01;\n;;Billing;Operations;;\n5;Kim;Old;;;2026-02-01\n");
        await SendAsync(admin, file, complete: true);
        await SendAsync(admin, "name,team,until\nLena,Logistics,2031-01-01\n");

        Assert.Empty((await LookAsync(admin, "key;name;team;parent;from;until\n1;Aiko;Billing;;2026-01-01;\n;;Billing;Operations;;\n5;Kim;;;;2026-02-01\n")).Changes.Where(change => change.Kind is not Kind.TeamReturns));
        await SendAsync(admin, file, complete: true);
        var again = await SendAsync(admin, file, complete: true);

        Assert.Empty(again.Changes);
        Assert.True(again.Applied);
    }

    [Fact]
    public async Task Lines_that_do_not_hold_are_told_with_line_column_and_reason_and_the_others_are_taken()
    {
        var admin = await AdminAsync();
        await SendAsync(admin, "key,name\n8,Kim\n9,Kim\n");

        var report = await SendAsync(admin, "key,name,team,from,until\n1,Aiko,Billing,,\n2,,Billing,,\n3,Lena,,soon,\n4,Mika,,2026-02-01,2026-01-01\n5,a,b,,,x\n1,Aiko,Logistics,,\n,Kim,,,\n,,,,2026-01-01\n");

        Assert.Equal(
            ["3 name", "4 from", "5 until", "6 ", "7 from", "8 name", "9 team"],
            report.Rejects.Select(reject => $"{reject.Line} {reject.Field}"));
        Assert.All(report.Rejects, reject => Assert.NotEmpty(reject.Reason));
        Assert.Equal(["Aiko", "Kim", "Kim"], (await admin.Rpc.ListPeopleAsync(new())).People.Select(person => person.Name));
    }

    [Fact]
    public async Task Lines_are_counted_as_an_editor_counts_them()
    {
        var admin = await AdminAsync();

        var report = await LookAsync(admin, "\uFEFFname,team\r\n\"Aiko\r\nTanaka\",Billing\r\n\r\nLena,\"a \"\"b\"\"\"\r\n\"x\",y,z");

        Assert.Equal([(2, "name"), (6, "")], report.Rejects.Select(reject => (reject.Line, reject.Field)));
        Assert.Contains(report.Changes, change => change.Kind == Kind.TeamAdded && change.Subject == "a \"b\"");
    }

    [Fact]
    public async Task A_file_without_the_columns_is_refused_as_a_whole_at_both_doors()
    {
        var unit = await fixture.NewUnitAsync();
        var admin = fixture.SignIn(unit, Role.Admin);

        var fields = await Refusals.FieldsOfAsync(admin.Rpc.PreviewOrganisationAsync(new() { File = File("person,salary\nAiko,1\n") }));
        var answer = await admin.SendAsync($"/api/v1/units/{unit.Key}/organisation/imports", "person,salary\nAiko,1\n");
        var binary = await Refusals.FieldsOfAsync(admin.Rpc.PreviewOrganisationAsync(new() { File = new() { Csv = ByteString.CopyFrom(0xFF, 0xFE, 0x00) } }));

        Assert.Equal(["header", "header", "header"], fields);
        Assert.Equal(400, answer.Status);
        Assert.Equal(["file"], binary);
    }

    [Fact]
    public async Task Moves_and_returns_are_dated_and_the_team_of_a_day_is_kept()
    {
        var admin = await AdminAsync();
        await SendAsync(admin, "key,name,team,from\n1,Aiko,Billing,2026-01-01\n");

        var moved = await SendAsync(admin, "key,name,team,from\n1,Aiko T,Care,2026-03-01\n");
        var later = await SendAsync(admin, "key,name,team,from\n1,Aiko T,Sales,2039-01-01\n");
        var gone = await SendAsync(admin, "key,name,until\n1,Aiko T,2026-06-01\n");
        var back = await SendAsync(admin, "key,name,team\n1,Aiko T,Care\n");

        Assert.Equal(["PersonRenamed Aiko>Aiko T", "PersonMoved Billing>Care"], moved.Changes.Where(change => change.Kind != Kind.TeamAdded).Select(Step));
        Assert.Equal(["PersonMoved Care>Sales"], later.Changes.Where(change => change.Kind != Kind.TeamAdded).Select(Step));
        Assert.Equal(["PersonEnds Care>"], gone.Changes.Select(Step));
        Assert.Equal(["PersonReturns >Care"], back.Changes.Select(Step));
        Assert.Equal("Care", (await admin.Rpc.ListPeopleAsync(new())).People.Single().Team);
    }

    [Fact]
    public async Task Somebody_entered_by_hand_gets_the_key_of_the_file()
    {
        var unit = await fixture.NewUnitAsync();
        var admin = fixture.SignIn(unit, Role.Admin);
        var byHand = (await admin.Rpc.AddPersonAsync(new() { Name = "Aiko", Team = "billing" })).Person;

        var report = await SendAsync(admin, "key,name,team\n77,Aiko,Billing\n");

        var person = (await admin.Rpc.ListPeopleAsync(new())).People.Single();
        Assert.Equal((byHand.PersonId, "77", "billing"), (person.PersonId, person.Key, person.Team));
        Assert.Empty(report.Changes);
    }

    [Fact]
    public async Task A_team_cannot_come_below_itself()
    {
        var admin = await AdminAsync();

        var report = await SendAsync(admin, "team,parent\nBilling,Care\nCare,Service\nService,Billing\n");

        Assert.Equal([(4, "parent")], report.Rejects.Select(reject => (reject.Line, reject.Field)));
        Assert.Equal(["Billing<Care", "Care<Service", "Service<"], (await admin.Rpc.ListTeamsAsync(new())).Teams.Select(team => $"{team.Name}<{team.Parent}"));
    }

    [Fact]
    public async Task A_complete_file_ends_nobody_while_it_has_lines_that_are_not_taken()
    {
        var admin = await AdminAsync();
        await SendAsync(admin, Staff);

        var held = await SendAsync(admin, "key,name,team\n1,Aiko,Billing\n2,,Logistics\n", complete: true);

        Assert.True(held.EndingsHeldBack);
        Assert.Equal(3, (await admin.Rpc.ListPeopleAsync(new())).People.Count);
    }

    [Fact]
    public async Task Over_HTTP_the_file_is_the_body_and_a_key_makes_it_once()
    {
        var unit = await fixture.NewUnitAsync();
        var admin = fixture.SignIn(unit, Role.Admin);
        var path = $"/api/v1/units/{unit.Key}/organisation";

        var preview = await admin.SendAsync($"{path}/previews?complete=true", Staff);
        var done = await admin.SendAsync($"{path}/imports?effective=2026-01-01", Staff, "the-key");
        var again = await admin.SendAsync($"{path}/imports?effective=2026-01-01", Staff, "the-key");

        Assert.Equal((200, false, 5), (preview.Status, (bool)preview.Body["applied"]!, preview.Body["changes"]!.AsArray().Count));
        Assert.Equal("2025-12-31T15:00:00.000Z", (string)done.Body["changes"]![1]!["at"]!);
        Assert.Equal(done.Body.ToJsonString(), again.Body.ToJsonString());
    }

    [Fact]
    public async Task Only_administrators_bring_an_organisation()
    {
        var approver = fixture.SignIn(await fixture.NewUnitAsync(), Role.Approver);

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(approver.Rpc.PreviewOrganisationAsync(new())));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(approver.Rpc.ImportOrganisationAsync(new())));
    }

    static string Step(OrganisationChange change) => $"{change.Kind} {change.Before}>{change.After}";

    static (Kind, string, string, string) Told(OrganisationChange change) => (change.Kind, change.Subject, change.Before, change.After);

    static OrganisationFile File(string csv, bool complete = false) => new() { Csv = ByteString.CopyFrom(csv, Encoding.UTF8), Complete = complete };

    static async Task<OrganisationReport> LookAsync(Session session, string csv) =>
        (await session.Rpc.PreviewOrganisationAsync(new() { File = File(csv) })).Report;

    static async Task<OrganisationReport> SendAsync(Session session, string csv, bool complete = false) =>
        (await session.Rpc.ImportOrganisationAsync(new() { File = File(csv, complete) })).Report;

    async Task<Session> AdminAsync() => fixture.SignIn(await fixture.NewUnitAsync(), Role.Admin);
}
