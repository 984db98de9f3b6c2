using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Owners.Storage.Migrations;

[DbContext(typeof(OwnersDb))]
[Migration("20260205000000_MissingEvidence")]
internal sealed class MissingEvidence : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("Missing", "known_decisions", nullable: false, defaultValue: "[]");
}
