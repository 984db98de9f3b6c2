using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Owners.Storage.Migrations;

[DbContext(typeof(OwnersDb))]
[Migration("20260204000000_Staleness")]
internal sealed class StalenessTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "known_staleness",
        table => new
        {
            UnitId = table.Column<Guid>(),
            MapId = table.Column<Guid>(),
            KnownVersion = table.Column<long>(),
            Elements = table.Column<string>(),
        },
        constraints: table => table.PrimaryKey("PK_known_staleness", row => new { row.UnitId, row.MapId }));
}
