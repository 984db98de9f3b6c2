using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Platform.Storage.Idempotency;

/// <summary>The table of idempotency keys, in the model and in migrations.</summary>
public static class IdempotencyTable
{
    internal const string Name = "Idempotency";

    /// <summary>Makes the table; part of each service's first migration.</summary>
    public static void CreateIdempotency(this MigrationBuilder migration)
    {
        migration.CreateTable(
            Name,
            table => new
            {
                UnitId = table.Column<Guid>(nullable: false),
                Subject = table.Column<string>(nullable: false),
                Key = table.Column<string>(nullable: false),
                RequestHash = table.Column<string>(nullable: false),
                Reply = table.Column<string>(nullable: true),
                CreatedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Idempotency", row => new { row.UnitId, row.Subject, row.Key }));
        migration.CreateIndex("IX_Idempotency_CreatedAt", Name, "CreatedAt");
    }

    internal static void AddIdempotency(this ModelBuilder model) => model.Entity<IdempotencyRow>(row =>
    {
        row.ToTable(Name);
        row.HasKey(r => new { r.UnitId, r.Subject, r.Key });
        row.HasIndex(r => r.CreatedAt);
    });
}
