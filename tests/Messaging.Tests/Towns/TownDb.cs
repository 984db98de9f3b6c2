using Journey.Messaging;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Idempotency;
using Journey.Platform.Storage.Revisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Messaging.Tests.Towns;

// One store for both towns: what a writer keeps (Page), what a handler keeps (Known) and a trace of every effect (Effect).
public sealed class TownDb(DbContextOptions<TownDb> options) : JourneyDb(options)
{
    public DbSet<Page> Pages => Set<Page>();

    public DbSet<Known> Known => Set<Known>();

    public DbSet<Effect> Effects => Set<Effect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddMessaging();
        modelBuilder.Entity<Page>().HasKey(page => page.Name);
        modelBuilder.Entity<Known>().HasKey(known => known.Name);
        modelBuilder.Entity<Effect>().HasKey(effect => effect.Id);
    }
}

public sealed class Page
{
    public required string Name { get; init; }

    public long Version { get; set; }
}

public sealed class Known : IKnowsVersion
{
    public required string Name { get; init; }

    public long KnownVersion { get; set; }

    public string Text { get; set; } = string.Empty;
}

public sealed class Effect
{
    public int Id { get; init; }

    public required Guid Message { get; init; }

    public required string Name { get; init; }

    public required long Version { get; init; }

    public required Guid Unit { get; init; }
}

[DbContext(typeof(TownDb))]
[Migration("20260101000000_First")]
public sealed class First : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIdempotency();
        migrationBuilder.CreateRevisions();
        migrationBuilder.CreateMessaging();
        migrationBuilder.CreateTable(
            "Pages",
            table => new { Name = table.Column<string>(), Version = table.Column<long>() },
            constraints: table => table.PrimaryKey("PK_Pages", row => row.Name));
        migrationBuilder.CreateTable(
            "Known",
            table => new { Name = table.Column<string>(), KnownVersion = table.Column<long>(), Text = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_Known", row => row.Name));
        migrationBuilder.CreateTable(
            "Effects",
            table => new
            {
                Id = table.Column<int>().Annotation("Sqlite:Autoincrement", true),
                Message = table.Column<Guid>(),
                Name = table.Column<string>(),
                Version = table.Column<long>(),
                Unit = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("PK_Effects", row => row.Id));
    }
}
