using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Maps.Storage.Migrations;

[DbContext(typeof(MapsDb))]
[Migration("0005_assigned_owners")]
internal sealed class M0005AssignedOwners : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "assigned_owner",
        table => new
        {
            UnitId = table.Column<Guid>(),
            MapId = table.Column<Guid>(),
            AssignmentId = table.Column<Guid>(),
            Element = table.Column<string>(),
            Person = table.Column<Guid>(),
            Duty = table.Column<string>(),
            At = table.Column<long>(),
            KnownVersion = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("pk_assigned_owner", a => new { a.UnitId, a.MapId, a.AssignmentId }));
}
