using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Owners.Storage.Migrations;

[DbContext(typeof(OwnersDb))]
[Migration("20260202000000_Inbox")]
internal sealed class InboxTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Subject", "people", nullable: true);
        migrationBuilder.AddColumn<string>("Mail", "people", nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<int>("Notice", "people", nullable: false, defaultValue: 0);
        migrationBuilder.CreateIndex("IX_people_UnitId_Subject", "people", ["UnitId", "Subject"], unique: true);
        migrationBuilder.AddColumn<string>("Claims", "owned_maps", nullable: true);
        migrationBuilder.CreateTable(
            "inbox_marks",
            table => new
            {
                UnitId = table.Column<Guid>(),
                PersonId = table.Column<Guid>(),
                Key = table.Column<string>(),
                State = table.Column<int>(),
                Until = table.Column<DateOnly>(nullable: true),
                At = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_inbox_marks", mark => new { mark.UnitId, mark.PersonId, mark.Key }));
        CreateKnown(migrationBuilder);
    }

    static void CreateKnown(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "known_decisions",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Id = table.Column<Guid>(),
                KnownVersion = table.Column<long>(),
                MapId = table.Column<Guid>(),
                Status = table.Column<string>(),
                Question = table.Column<string>(),
                PersonId = table.Column<Guid>(nullable: true),
                ReviewAt = table.Column<DateOnly>(nullable: true),
                ReviewTold = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_known_decisions", decision => new { decision.UnitId, decision.Id }));
        migrationBuilder.CreateIndex("IX_known_decisions_UnitId_ReviewAt", "known_decisions", ["UnitId", "ReviewAt"]);
        migrationBuilder.CreateTable(
            "known_grades",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                ClaimId = table.Column<string>(),
                KnownVersion = table.Column<long>(),
                StatementVersion = table.Column<int>(),
                Grade = table.Column<string>(),
                Lost = table.Column<string>(),
                Contested = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_known_grades", grade => new { grade.UnitId, grade.MapId, grade.ClaimId }));
        migrationBuilder.CreateTable(
            "known_drifts",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Dimension = table.Column<string>(),
                KnownVersion = table.Column<long>(),
                Materiality = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_known_drifts", drift => new { drift.UnitId, drift.MapId, drift.Dimension }));
    }
}
