using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Owners.Storage.Migrations;

[DbContext(typeof(OwnersDb))]
[Migration("20260201000000_Sprints")]
internal sealed class SprintTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "sprints",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                TeamId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                StartsOn = table.Column<DateOnly>(),
                StartedAt = table.Column<long>(),
                Plan = table.Column<string>(),
                ActiveFor = table.Column<Guid>(nullable: true),
                State = table.Column<int>(),
                Choice = table.Column<string>(nullable: true),
                Hypothesis = table.Column<string>(nullable: true),
                Execution = table.Column<string>(nullable: true),
                Verification = table.Column<string>(nullable: true),
                Closure = table.Column<string>(nullable: true),
                Passed = table.Column<string>(),
                TestId = table.Column<Guid>(nullable: true),
                Revision = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_sprints", sprint => sprint.Id);
                table.ForeignKey("FK_sprints_teams_TeamId", sprint => sprint.TeamId, "teams", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_sprints_TeamId", "sprints", "TeamId");
        migrationBuilder.CreateIndex("IX_sprints_UnitId_MapId", "sprints", ["UnitId", "MapId"]);
        migrationBuilder.CreateIndex("IX_sprints_UnitId_TestId", "sprints", ["UnitId", "TestId"]);
        migrationBuilder.CreateIndex("IX_sprints_UnitId_ActiveFor", "sprints", ["UnitId", "ActiveFor"], unique: true);
    }
}
