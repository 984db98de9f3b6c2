using Journey.Maps.Maps;
using Journey.Maps.Staleness;
using Journey.Platform.Errors;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Changes that were told of: kept once each, listed with the maps that they are about, taken back.</summary>
internal sealed class ChangeRegister(UnitOfWork<MapsDb> work, StalenessSignal signal, TimeProvider time)
{
    private const int Batch = 200;

    /// <summary>Telling of the same change again changes nothing.</summary>
    public async Task<DeclaredChange> DeclareAsync(Command command, ChangeDraft draft, CancellationToken ct)
    {
        var caller = command.Caller;
        var now = Now();
        var (effective, materiality) = ChangeRules.Check(draft, now, caller.Unit!.TimeZone);
        var told = await work.WriteAsync(command, async (db, token) =>
        {
            if (await db.Changes.AsNoTracking().SingleOrDefaultAsync(row => row.Source == draft.Source && row.Id == draft.Id, token) is { } known)
            {
                var same = StalenessRows.Read(known);
                return SaysTheSame(draft, effective, materiality, same) ? same : throw new ChangeDiffers();
            }

            var row = new ChangeRow
            {
                Source = draft.Source,
                Id = draft.Id,
                Key = Guid.CreateVersion7(now),
                Kind = draft.Kind!.Value,
                Title = draft.Title,
                DeclaredAt = now,
                DeclaredBy = caller.Name,
                EffectiveAt = effective,
                Materiality = materiality,
                Scope = StalenessRows.Write(draft.Scope),
                Turnover = draft.Turnover,
            };
            db.Changes.Add(row);
            await StalenessRows.KnowUnitAsync(db, caller.Unit!, token);
            var change = StalenessRows.Read(row);
            StalenessRows.Tell(db, change);
            return change;
        }, ct);
        signal.Raise(caller.UnitId);
        return told;
    }

    /// <summary>Takes a change back: its reasons go. Taking it back again changes nothing.</summary>
    public async Task<DeclaredChange> WithdrawAsync(Command command, string key, string reason, CancellationToken ct)
    {
        var violations = new Violations();
        new Findings(violations).Text(reason, "reason", 500);
        violations.ThrowIfAny();
        var told = await work.WriteAsync(command, async (db, token) =>
        {
            var row = await FindAsync(db, key, token);
            if (row.WithdrawnAt is null)
            {
                (row.WithdrawnAt, row.WithdrawnBy, row.WithdrawReason) = (Now(), command.Caller.Name, reason);
                StalenessRows.Tell(db, StalenessRows.Read(row));
            }

            return StalenessRows.Read(row);
        }, ct);
        signal.Raise(command.Caller.UnitId);
        return told;
    }

    public Task<ListedChange> GetAsync(Guid unit, string key, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
        (await TouchedAsync(db, [StalenessRows.Read(await FindAsync(db, key, token))], token))[0], ct);

    /// <summary>The newest first; where gaps are asked for, those alone that no map covers.</summary>
    public Task<Page<ListedChange>> ListAsync(Guid unit, bool gapsOnly, int limit, Guid? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var found = new List<ListedChange>();
        for (var from = below; found.Count <= limit;)
        {
            var rows = await db.Changes.AsNoTracking().Where(row => from == null || row.Key < from).OrderByDescending(row => row.Key).Take(Batch).ToListAsync(token);
            if (rows.Count == 0)
            {
                break;
            }

            from = rows[^1].Key;
            found.AddRange((await TouchedAsync(db, [.. rows.Select(StalenessRows.Read)], token)).Where(listed => !gapsOnly || (listed.IsGap && listed.Change.WithdrawnAt is null)));
        }

        var page = found.Take(limit).ToList();
        return new Page<ListedChange>(page, found.Count > limit ? Cursor.Write($"{page[^1].Change.Change}") : "");
    }, ct);

    private static bool SaysTheSame(ChangeDraft draft, DateTimeOffset effective, Materiality materiality, DeclaredChange known) =>
        draft.Kind == known.Kind && draft.Title == known.Title && materiality == known.Materiality && draft.Turnover == known.Turnover
        && (draft.EffectiveAt.Length == 0 || effective == known.EffectiveAt) && StalenessRows.Write(draft.Scope) == StalenessRows.Write(known.Scope);

    private static async Task<IReadOnlyList<ListedChange>> TouchedAsync(MapsDb db, IReadOnlyList<DeclaredChange> changes, CancellationToken ct)
    {
        var maps = await StalenessFacts.ShownAsync(db, await db.Maps.Select(map => map.Id).ToListAsync(ct), ct);
        var depends = maps.Select(map => (Map: map, On: DependsOn.Of(map.Document, map.MapId.ToString()))).ToList();
        return
        [
            .. from change in changes
               let scope = change.Scope.On().ToHashSet()
               select new ListedChange(change,
               [
                   .. from entry in depends
                      let elements = entry.On.Count(element => element.Any(scope.Contains))
                      where elements > 0
                      select new TouchedMap(entry.Map.MapId, entry.Map.Document.Title, elements),
               ]),
        ];
    }

    private static async Task<ChangeRow> FindAsync(MapsDb db, string key, CancellationToken ct) =>
        Guid.TryParseExact(key, "D", out var own) && await db.Changes.SingleOrDefaultAsync(row => row.Key == own, ct) is { } row ? row : throw new ChangeNotFound();

    // Whole milliseconds: an answer and what is read later are the same.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
