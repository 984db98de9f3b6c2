using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Owners.Storage.Migrations;

[DbContext(typeof(OwnersDb))]
[Migration("20260206000000_WebhookSecrets")]
internal sealed class WebhookSecrets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("FormerSecret", "webhooks", nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<long>("FormerUntil", "webhooks", nullable: true);
    }
}
