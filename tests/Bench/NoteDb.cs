using Journey.Messaging;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Idempotency;
using Journey.Platform.Storage.Revisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bench;

/// <summary>The smallest store that can tell of a change and follow one: notes, of which one part has the originals and another copies.</summary>
internal sealed class NoteDb(DbContextOptions<NoteDb> options) : JourneyDb(options)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddMessaging();
        modelBuilder.Entity<Note>().HasKey(note => note.Name);
    }
}

internal sealed class Note : IKnowsVersion
{
    public required string Name { get; init; }

    public long KnownVersion { get; set; }

    public string Text { get; set; } = "";
}

/// <param name="Text">What the note says now.</param>
internal sealed record Noted(string Text) : IEvent
{
    public static string Type => "journey.bench.noted.v1";
}

internal sealed class NotedHandler : IEventHandler<NoteDb, Noted>
{
    public async Task Handle(NoteDb db, Noted e, EventContext context, CancellationToken ct)
    {
        var note = await db.Notes.FindAsync([context.Aggregate], ct) ?? db.Notes.Add(new Note { Name = context.Aggregate }).Entity;
        if (note.Advance(context))
        {
            note.Text = e.Text;
        }
    }
}

[DbContext(typeof(NoteDb))]
[Migration("20260101000000_First")]
internal sealed class FirstNotes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIdempotency();
        migrationBuilder.CreateRevisions();
        migrationBuilder.CreateMessaging();
        migrationBuilder.CreateTable(
            "Notes",
            table => new { Name = table.Column<string>(), KnownVersion = table.Column<long>(), Text = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_Notes", note => note.Name));
    }
}
