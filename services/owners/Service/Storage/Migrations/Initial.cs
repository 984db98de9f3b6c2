using Journey.Messaging;
using Journey.Platform.Storage.Idempotency;
using Journey.Platform.Storage.Revisions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Owners.Storage.Migrations;

[DbContext(typeof(OwnersDb))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAccess(migrationBuilder);
        CreateOwnership(migrationBuilder);
        CreateTeams(migrationBuilder);
        CreateAgreements(migrationBuilder);
        CreateTrials(migrationBuilder);
        migrationBuilder.CreateTable(
            "session_keys",
            table => new { Name = table.Column<string>(), Sealed = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_session_keys", key => key.Name));
        migrationBuilder.CreateIdempotency();
        migrationBuilder.CreateRevisions();
        migrationBuilder.CreateMessaging();
    }

    static void CreateAccess(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "units",
            table => new
            {
                Id = table.Column<Guid>(),
                Key = table.Column<string>(),
                Name = table.Column<string>(),
                TimeZone = table.Column<string>(),
                AccessRevision = table.Column<long>(),
                OrganisationRevision = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_units", unit => unit.Id));
        migrationBuilder.CreateIndex("IX_units_Key", "units", "Key", unique: true);

        migrationBuilder.CreateTable(
            "members",
            table => new
            {
                MemberOf = table.Column<Guid>(),
                Subject = table.Column<string>(),
                Name = table.Column<string>(),
                Role = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_members", member => new { member.MemberOf, member.Subject });
                table.ForeignKey("FK_members_units_MemberOf", member => member.MemberOf, "units", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_members_Subject", "members", "Subject");
    }

    static void CreateOwnership(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "people",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Key = table.Column<string>(),
                Name = table.Column<string>(),
                EndsAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_people", person => person.Id));
        migrationBuilder.CreateIndex("IX_people_UnitId", "people", "UnitId");

        migrationBuilder.CreateTable(
            "assignments",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                ElementId = table.Column<string>(),
                PersonId = table.Column<Guid>(),
                Duty = table.Column<int>(),
                From = table.Column<long>(),
                Until = table.Column<long>(nullable: true),
                EndTold = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_assignments", assignment => assignment.Id);
                table.ForeignKey("FK_assignments_people_PersonId", assignment => assignment.PersonId, "people", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_assignments_UnitId_MapId_ElementId", "assignments", ["UnitId", "MapId", "ElementId"]);
        migrationBuilder.CreateIndex("IX_assignments_PersonId", "assignments", "PersonId");
        migrationBuilder.CreateIndex("IX_assignments_UnitId_EndTold_Until", "assignments", ["UnitId", "EndTold", "Until"]);

        migrationBuilder.CreateTable(
            "owned_maps",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Version = table.Column<int>(),
                Title = table.Column<string>(),
                Elements = table.Column<string>(),
                Line = table.Column<string>(),
                OwnersRevision = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_owned_maps", map => map.Id));
        migrationBuilder.CreateIndex("IX_owned_maps_UnitId", "owned_maps", "UnitId");
    }

    static void CreateTeams(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "teams",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Name = table.Column<string>(),
                ParentId = table.Column<Guid>(nullable: true),
                EndsAt = table.Column<long>(nullable: true),
                EndTold = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_teams", team => team.Id));
        migrationBuilder.CreateIndex("IX_teams_UnitId", "teams", "UnitId");

        migrationBuilder.CreateTable(
            "belongings",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                PersonId = table.Column<Guid>(),
                TeamId = table.Column<Guid>(),
                From = table.Column<long>(),
                Until = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_belongings", belonging => belonging.Id);
                table.ForeignKey("FK_belongings_people_PersonId", belonging => belonging.PersonId, "people", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_belongings_teams_TeamId", belonging => belonging.TeamId, "teams", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_belongings_UnitId", "belongings", "UnitId");
        migrationBuilder.CreateIndex("IX_belongings_PersonId", "belongings", "PersonId");
        migrationBuilder.CreateIndex("IX_belongings_TeamId", "belongings", "TeamId");
    }

    static void CreateAgreements(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "handoffs",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                HandoffId = table.Column<string>(),
                Giver = table.Column<string>(nullable: true),
                Receiver = table.Column<string>(nullable: true),
                Revision = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_handoffs", handoff => new { handoff.UnitId, handoff.MapId, handoff.HandoffId }));

        migrationBuilder.CreateTable(
            "fixes",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Candidate = table.Column<string>(),
                Due = table.Column<DateOnly>(),
                Metric = table.Column<string>(),
                State = table.Column<int>(),
                PlannedAt = table.Column<long>(),
                Revision = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_fixes", fix => fix.Id));
        migrationBuilder.CreateIndex("IX_fixes_UnitId_MapId_Candidate", "fixes", ["UnitId", "MapId", "Candidate"], unique: true);
    }

    static void CreateTrials(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "trials",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                FixId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Candidate = table.Column<string>(),
                Plan = table.Column<string>(),
                RegisteredAt = table.Column<long>(),
                IsPostHoc = table.Column<bool>(),
                ActiveFor = table.Column<string>(nullable: true),
                State = table.Column<int>(),
                Measurements = table.Column<string>(),
                Verdict = table.Column<string>(nullable: true),
                Revision = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_trials", trial => trial.Id);
                table.ForeignKey("FK_trials_fixes_FixId", trial => trial.FixId, "fixes", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_trials_FixId", "trials", "FixId");
        migrationBuilder.CreateIndex("IX_trials_UnitId_MapId", "trials", ["UnitId", "MapId"]);
        migrationBuilder.CreateIndex("IX_trials_UnitId_ActiveFor", "trials", ["UnitId", "ActiveFor"], unique: true);
    }
}
