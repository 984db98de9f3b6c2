using Journey.Platform.Storage;
using Journey.Platform.Storage.Idempotency;
using Journey.Platform.Storage.Revisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Tests;

sealed class TrialDb(DbContextOptions<TrialDb> options) : JourneyDb(options)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Note>(note =>
        {
            note.ToTable("Notes");
            note.HasIndex(n => new { n.UnitId, n.Text }).IsUnique();
            note.Property(n => n.Version).IsConcurrencyToken();
        });
    }
}

sealed class Note : IUnitOwned
{
    public Guid Id { get; set; }

    public Guid UnitId { get; set; }

    public string Text { get; set; } = "";

    public long Version { get; set; }

    public DateTimeOffset WrittenAt { get; set; }
}

[DbContext(typeof(TrialDb))]
[Migration("20260101000000_Initial")]
sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Notes",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                UnitId = table.Column<Guid>(nullable: false),
                Text = table.Column<string>(nullable: false),
                Version = table.Column<long>(nullable: false),
                WrittenAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Notes", row => row.Id));
        migrationBuilder.CreateIndex("IX_Notes_UnitId_Text", "Notes", ["UnitId", "Text"], unique: true);
        migrationBuilder.CreateIdempotency();
        migrationBuilder.CreateRevisions();
    }
}
