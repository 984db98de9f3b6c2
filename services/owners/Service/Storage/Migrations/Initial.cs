using Journey.Messaging;
using Journey.Platform.Storage.Idempotency;
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
        migrationBuilder.CreateIdempotency();
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
                Name = table.Column<string>(),
                Team = table.Column<string>(),
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
                From = table.Column<long>(),
                Until = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_assignments", assignment => assignment.Id);
                table.ForeignKey("FK_assignments_people_PersonId", assignment => assignment.PersonId, "people", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_assignments_UnitId_MapId_ElementId", "assignments", ["UnitId", "MapId", "ElementId"]);
        migrationBuilder.CreateIndex("IX_assignments_PersonId", "assignments", "PersonId");

        migrationBuilder.CreateTable(
            "owned_maps",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Version = table.Column<int>(),
                Title = table.Column<string>(),
                Elements = table.Column<string>(),
                OwnersRevision = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_owned_maps", map => map.Id));
        migrationBuilder.CreateIndex("IX_owned_maps_UnitId", "owned_maps", "UnitId");
    }
}
