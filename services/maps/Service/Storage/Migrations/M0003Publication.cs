using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Maps.Storage.Migrations;

[DbContext(typeof(MapsDb))]
[Migration("0003_publication")]
internal sealed class M0003Publication : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "publication",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Number = table.Column<int>(),
                Version = table.Column<int>(),
                Status = table.Column<string>(),
                Revision = table.Column<int>(),
                PublishedAt = table.Column<long>(),
                PublishedBy = table.Column<string>(),
                Seen = table.Column<string>(),
                EndedAt = table.Column<long>(nullable: true),
                EndedBy = table.Column<string>(),
                EndReason = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_publication", p => new { p.UnitId, p.MapId, p.Number }));
        migrationBuilder.CreateTable(
            "version_review",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Number = table.Column<int>(),
                Version = table.Column<int>(),
                Status = table.Column<string>(),
                AskedAt = table.Column<long>(),
                AskedBy = table.Column<string>(),
                Subject = table.Column<string>(),
                Note = table.Column<string>(),
                AnsweredAt = table.Column<long>(nullable: true),
                AnsweredBy = table.Column<string>(),
                Answer = table.Column<string>(),
                Alone = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("pk_version_review", r => new { r.UnitId, r.MapId, r.Number }));
    }
}
