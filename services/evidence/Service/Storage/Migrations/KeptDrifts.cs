using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Evidence.Storage.Migrations;

[DbContext(typeof(EvidenceDb))]
[Migration("20260201000000_KeptDrifts")]
internal sealed class KeptDrifts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var statement in DriftTables.Create(migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL"))
        {
            migrationBuilder.Sql(statement);
        }
    }
}
