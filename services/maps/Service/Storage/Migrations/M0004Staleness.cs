using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Maps.Storage.Migrations;

[DbContext(typeof(MapsDb))]
[Migration("0004_staleness")]
internal sealed class M0004Staleness : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "declared_change",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Source = table.Column<string>(),
                Id = table.Column<string>(),
                Key = table.Column<Guid>(),
                Kind = table.Column<string>(),
                Title = table.Column<string>(),
                DeclaredAt = table.Column<long>(),
                DeclaredBy = table.Column<string>(),
                EffectiveAt = table.Column<long>(),
                Materiality = table.Column<string>(),
                Scope = table.Column<string>(),
                Turnover = table.Column<double>(nullable: true),
                WithdrawnAt = table.Column<long>(nullable: true),
                WithdrawnBy = table.Column<string>(),
                WithdrawReason = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_declared_change", c => new { c.UnitId, c.Source, c.Id }));
        migrationBuilder.CreateIndex("ix_declared_change_key", "declared_change", ["UnitId", "Key"], unique: true);
        migrationBuilder.CreateTable(
            "attestation",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Id = table.Column<Guid>(),
                Element = table.Column<string>(),
                Verdict = table.Column<string>(),
                Version = table.Column<int>(),
                At = table.Column<long>(),
                By = table.Column<string>(),
                Evidence = table.Column<string>(),
                ByWordOnly = table.Column<bool>(),
                Note = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_attestation", a => new { a.UnitId, a.MapId, a.Id }));
        migrationBuilder.CreateTable(
            "behaviour_drift",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Dimension = table.Column<string>(),
                Materiality = table.Column<string>(),
                Psi = table.Column<double>(),
                P = table.Column<double>(),
                AsOf = table.Column<long>(),
                KnownVersion = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_behaviour_drift", d => new { d.UnitId, d.MapId, d.Dimension }));
        migrationBuilder.CreateTable(
            "map_staleness",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Status = table.Column<string>(),
                Told = table.Column<string>(),
                Revision = table.Column<int>(),
                Since = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_map_staleness", s => new { s.UnitId, s.MapId }));
        migrationBuilder.CreateTable(
            "unit", table => new { UnitId = table.Column<Guid>(), TimeZone = table.Column<string>() }, constraints: table => table.PrimaryKey("pk_unit", u => u.UnitId));
    }
}
