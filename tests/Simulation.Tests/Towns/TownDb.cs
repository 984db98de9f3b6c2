using Journey.Messaging;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Revisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Simulation.Tests.Towns;

// One form for both towns. North writes pages; south keeps their newest text, an aggregate over them, and a trace of every effect.
internal sealed class TownDb(DbContextOptions<TownDb> options) : JourneyDb(options)
{
    public DbSet<Page> Pages => Set<Page>();

    public DbSet<Known> Known => Set<Known>();

    public DbSet<Counted> Counted => Set<Counted>();

    public DbSet<Shelf> Shelves => Set<Shelf>();

    public DbSet<Effect> Effects => Set<Effect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddMessaging();
        modelBuilder.Entity<Page>().HasKey(page => page.Name);
        modelBuilder.Entity<Known>().HasKey(known => known.Name);
        modelBuilder.Entity<Counted>().HasKey(counted => counted.Name);
        modelBuilder.Entity<Shelf>().HasKey(shelf => shelf.Name);
        modelBuilder.Entity<Effect>().HasKey(effect => effect.Id);
    }
}

internal sealed class Page
{
    public required string Name { get; init; }

    public long Version { get; set; }

    public string Text { get; set; } = "";

    public string Shelf { get; set; } = "";

    public int Weight { get; set; }
}

internal sealed class Known : IKnowsVersion
{
    public required string Name { get; init; }

    public long KnownVersion { get; set; }

    public int Number { get; set; }

    public string Text { get; set; } = "";
}

internal sealed class Counted : IKnowsVersion
{
    public required string Name { get; init; }

    public long KnownVersion { get; set; }

    public string Shelf { get; set; } = "";

    public int Weight { get; set; }
}

internal sealed class Shelf
{
    public required string Name { get; init; }

    public int Pages { get; set; }

    public int Weight { get; set; }
}

internal sealed class Effect
{
    public int Id { get; init; }

    public required Guid Message { get; init; }

    public required string Handler { get; init; }

    public required int Number { get; init; }

    // Number of the event whose state is shown once this one was handled.
    public required int Shown { get; init; }

    public static Effect Of(string handler, int number, EventContext context, int shown) =>
        new() { Message = context.MessageId, Handler = handler, Number = number, Shown = shown };
}

[DbContext(typeof(TownDb))]
[Migration("20260101000000_First")]
internal sealed class First : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateMessaging();
        migrationBuilder.CreateRevisions();
        migrationBuilder.CreateTable(
            "Pages",
            table => new
            {
                Name = table.Column<string>(),
                Version = table.Column<long>(),
                Text = table.Column<string>(),
                Shelf = table.Column<string>(),
                Weight = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_Pages", row => row.Name));
        migrationBuilder.CreateTable(
            "Known",
            table => new { Name = table.Column<string>(), KnownVersion = table.Column<long>(), Number = table.Column<int>(), Text = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_Known", row => row.Name));
        migrationBuilder.CreateTable(
            "Counted",
            table => new { Name = table.Column<string>(), KnownVersion = table.Column<long>(), Shelf = table.Column<string>(), Weight = table.Column<int>() },
            constraints: table => table.PrimaryKey("PK_Counted", row => row.Name));
        migrationBuilder.CreateTable(
            "Shelves",
            table => new { Name = table.Column<string>(), Pages = table.Column<int>(), Weight = table.Column<int>() },
            constraints: table => table.PrimaryKey("PK_Shelves", row => row.Name));
        migrationBuilder.CreateTable(
            "Effects",
            table => new
            {
                Id = table.Column<int>().Annotation("Sqlite:Autoincrement", true),
                Message = table.Column<Guid>(),
                Handler = table.Column<string>(),
                Number = table.Column<int>(),
                Shown = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_Effects", row => row.Id));
    }
}
