using Journey.Messaging;
using Journey.Platform.Storage.Idempotency;
using Journey.Platform.Storage.Revisions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Evidence.Storage.Migrations;

[DbContext(typeof(EvidenceDb))]
[Migration("20260101000000_First")]
internal sealed class First : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIdempotency();
        migrationBuilder.CreateRevisions();
        migrationBuilder.CreateMessaging();
        var postgres = migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";
        foreach (var statement in ServiceTables.Create(postgres).Concat(ClaimTables.Create(postgres)).Concat(NarrowTables.Create(postgres))
            .Concat(IntakeTables.Create(postgres)))
        {
            migrationBuilder.Sql(statement);
        }
    }
}
