using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Evidence.Storage.Migrations;

[DbContext(typeof(EvidenceDb))]
[Migration("20260202000000_EnteredStakes")]
internal sealed class EnteredStakes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var id = migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL" ? "uuid" : "text";
        migrationBuilder.Sql(
            $"""create table stake ("UnitId" {id} not null, "MapId" {id} not null, "Revision" integer not null, "Entered" text not null, "At" bigint not null, "By" text not null, primary key ("UnitId", "MapId", "Revision"))""");
    }
}
