using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Maps.Storage.Migrations;

[DbContext(typeof(MapsDb))]
[Migration("0002_decisions")]
internal sealed class M0002Decisions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "decision",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Id = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                MapVersion = table.Column<int>(),
                Revision = table.Column<int>(),
                Status = table.Column<string>(),
                Content = table.Column<string>(),
                Ruling = table.Column<string>(),
                Review = table.Column<string>(),
                CreatedAt = table.Column<long>(),
                CreatedBy = table.Column<string>(),
                UpdatedAt = table.Column<long>(),
                UpdatedBy = table.Column<string>(),
                SupersededBy = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_decision", d => new { d.UnitId, d.Id }));
        migrationBuilder.CreateIndex("ix_decision_map", "decision", ["UnitId", "MapId", "Id"]);
        migrationBuilder.CreateTable(
            "waiver",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Id = table.Column<Guid>(),
                DecisionId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Claim = table.Column<string>(),
                StatementVersion = table.Column<int>(),
                Rule = table.Column<string>(),
                Reason = table.Column<string>(),
                Until = table.Column<int>(),
                CreatedAt = table.Column<long>(),
                CreatedBy = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_waiver", w => new { w.UnitId, w.Id }));
        migrationBuilder.CreateIndex("ix_waiver_map", "waiver", ["UnitId", "MapId"]);
        migrationBuilder.CreateTable(
            "commitment",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Id = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                MapVersion = table.Column<int>(),
                Kind = table.Column<string>(),
                What = table.Column<string>(),
                DecisionId = table.Column<Guid>(nullable: true),
                CommittedOn = table.Column<int>(),
                By = table.Column<string>(),
                NotedAt = table.Column<long>(),
                NotedBy = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_commitment", c => new { c.UnitId, c.Id }));
        migrationBuilder.CreateIndex("ix_commitment_map", "commitment", ["UnitId", "MapId", "Id"]);
    }
}
