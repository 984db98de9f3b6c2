using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Owners.Storage.Migrations;

[DbContext(typeof(OwnersDb))]
[Migration("20260203000000_Sending")]
internal sealed class SendingTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateOnly>("MailedOn", "people", nullable: true);
        migrationBuilder.CreateTable(
            "webhooks",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Url = table.Column<string>(),
                Events = table.Column<string>(),
                Secret = table.Column<string>(),
                CreatedAt = table.Column<long>(),
                CreatedBy = table.Column<string>(),
                IsActive = table.Column<bool>(),
                OffBecause = table.Column<string>(),
                Revision = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_webhooks", webhook => webhook.Id));
        migrationBuilder.CreateIndex("IX_webhooks_UnitId", "webhooks", "UnitId");
        CreateParcels(migrationBuilder);
    }

    static void CreateParcels(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "parcels",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Channel = table.Column<int>(),
                Target = table.Column<Guid>(),
                Key = table.Column<string>(),
                MessageId = table.Column<Guid>(),
                Kind = table.Column<string>(),
                Address = table.Column<string>(),
                Title = table.Column<string>(),
                Body = table.Column<string>(),
                CreatedAt = table.Column<long>(),
                State = table.Column<int>(),
                NextAt = table.Column<long>(),
                LeasedUntil = table.Column<long>(nullable: true),
                Attempts = table.Column<int>(),
                Revision = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_parcels", parcel => parcel.Id));
        migrationBuilder.CreateIndex("IX_parcels_UnitId_Key", "parcels", ["UnitId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_parcels_State_NextAt", "parcels", ["State", "NextAt"]);
        migrationBuilder.CreateIndex("IX_parcels_UnitId_Target_State", "parcels", ["UnitId", "Target", "State"]);
        migrationBuilder.CreateTable(
            "attempts",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                ParcelId = table.Column<Guid>(),
                At = table.Column<long>(),
                Status = table.Column<int>(nullable: true),
                Error = table.Column<string>(),
                Milliseconds = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_attempts", attempt => attempt.Id);
                table.ForeignKey("FK_attempts_parcels_ParcelId", attempt => attempt.ParcelId, "parcels", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_attempts_ParcelId", "attempts", "ParcelId");
    }
}
