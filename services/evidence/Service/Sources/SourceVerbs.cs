using System.Text.Json;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Sources;

/// <summary>Registering and reading sources.</summary>
internal sealed class SourceVerbs(UnitOfWork<EvidenceDb> work, TimeProvider time)
{
    public Task<Registered> RegisterAsync(Command command, SourceProperties asked, CancellationToken ct)
    {
        asked.Check();
        return work.WriteAsync(command, (db, token) => RegisterAsync(db, command.Caller, asked, token), ct);
    }

    public Task<SourceState> GetAsync(Caller caller, string key, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var source = await FindAsync(db, key, token);
            return new SourceState(source, await db.Waiting.AnyAsync(row => row.SourceNo == source.SourceNo, token));
        },
        ct);

    public Task<List<SourceState>> ListAsync(Caller caller, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var busy = (await db.Waiting.Where(row => row.UnitId == caller.UnitId).Select(row => row.SourceNo).ToListAsync(token)).ToHashSet();
            var sources = await db.Sources.OrderBy(row => row.Key).ToListAsync(token);
            return sources.ConvertAll(source => new SourceState(source, busy.Contains(source.SourceNo)));
        },
        ct);

    public static async Task<Source> FindAsync(EvidenceDb db, string key, CancellationToken ct) =>
        await db.Sources.SingleOrDefaultAsync(row => row.Key == key, ct) ?? throw new SourceNotFound();

    private async Task<Registered> RegisterAsync(EvidenceDb db, Caller caller, SourceProperties asked, CancellationToken ct)
    {
        if (await db.Sources.SingleOrDefaultAsync(row => row.Key == asked.Key, ct) is { } known)
        {
            var stored = SourceProperties.Of(known);
            return stored.Same(asked) ? new Registered(stored, false) : throw new SourceDiffers(asked.Key);
        }

        if (await db.Logs.AnyAsync(row => row.Key == asked.Key, ct))
        {
            throw new SourceDiffers(asked.Key);
        }

        var unit = await db.Units.SingleOrDefaultAsync(ct);
        if (unit is null)
        {
            unit = new UnitNumber { Zone = caller.Unit!.TimeZone };
            db.Units.Add(unit);
            await db.SaveChangesAsync(ct);
        }

        var now = time.GetUtcNow();
        var source = new Source
        {
            UnitNo = unit.UnitNo,
            Key = asked.Key,
            Name = asked.Name,
            Origin = asked.Origin,
            Tier = asked.Tier,
            Method = asked.Method,
            SourceKind = asked.SourceKind,
            Link = asked.Link,
            IndependenceKey = asked.IndependenceKey,
            Dimensions = JsonSerializer.Serialize(asked.Dimensions ?? []),
            Personal = JsonSerializer.Serialize(asked.Personal ?? []),
            ItemId = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        db.Sources.Add(source);
        return new Registered(SourceProperties.Of(source), true);
    }
}
