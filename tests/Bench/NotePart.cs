using System.Globalization;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Platform.Storage;

namespace Bench;

/// <summary>A part with a store of notes. With a transport its relay runs; without one its events stay in the outbox.</summary>
internal sealed class NotePart(IHost host) : IAsyncDisposable
{
    public static Guid Unit { get; } = new("0197a000-0000-7000-8000-000000000001");

    public UnitOfWork<NoteDb> Work => host.Services.GetRequiredService<UnitOfWork<NoteDb>>();

    public static string NameOf(int note) => string.Create(CultureInfo.InvariantCulture, $"note-{note}");

    /// <param name="name">Of the part and of its queue.</param>
    /// <param name="store">Settings of its store.</param>
    /// <param name="transport">What carries its events; null where none leaves.</param>
    /// <param name="handles">Whether it follows the notes of others.</param>
    public static NotePart Build(string name, IReadOnlyDictionary<string, string?> store, IEventTransport? transport = null, bool handles = false)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(store);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.AddStorage<NoteDb>();
        if (transport is not null)
        {
            builder.Services.AddSingleton(transport);
            builder.AddMessaging<NoteDb>(name, messaging => Follow(messaging, handles));
        }

        return new NotePart(builder.Build());
    }

    public Task StartAsync() => host.StartAsync();

    /// <summary>Writes notes in one transaction, each with its event.</summary>
    public Task WriteAsync(IEnumerable<int> notes, Func<int, string> text) => Work.WriteAsync(
        Unit,
        async (db, ct) =>
        {
            foreach (var number in notes)
            {
                var name = NameOf(number);
                var note = await db.Notes.FindAsync([name], ct) ?? db.Notes.Add(new Note { Name = name }).Entity;
                (note.KnownVersion, note.Text) = (note.KnownVersion + 1, text(number));
                db.Emit(new Noted(note.Text), name, note.KnownVersion);
            }

            return true;
        },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static void Follow(MessagingBuilder<NoteDb> messaging, bool handles)
    {
        if (handles)
        {
            messaging.Handle<Noted, NotedHandler>();
        }
    }
}
