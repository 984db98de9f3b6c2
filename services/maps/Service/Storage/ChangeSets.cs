using Journey.Maps.Maps;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Gathers one person's versions of ten minutes under one reason.</summary>
internal sealed class ChangeSets(UnitOfWork<MapsDb> work)
{
    private const int LongestReason = 500;
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    public Task<Page<ChangeSet>> ListAsync(Guid unit, Guid mapId, int limit, int? below, CancellationToken ct) =>
        work.ReadAsync(unit, async (db, token) =>
        {
            await db.NewestNumberAsync(mapId, token);
            var rows = await db.ChangeSets.AsNoTracking().Where(set => set.MapId == mapId && (below == null || set.Number < below))
                .OrderByDescending(set => set.Number).Take(limit + 1).ToListAsync(token);
            var page = rows.Take(limit).Select(Of).ToList();
            return new Page<ChangeSet>(page, rows.Count > limit ? VersionCursor.Write(page[^1].Number) : "");
        }, ct);

    public Task<ChangeSet> ExplainAsync(Command command, Guid mapId, int number, string reason, CancellationToken ct)
    {
        var violations = new Violations();
        new Findings(violations).Text(reason, "reason", LongestReason);
        violations.ThrowIfAny();
        return work.WriteAsync(command, async (db, token) =>
        {
            await db.NewestNumberAsync(mapId, token);
            var row = await db.ChangeSets.SingleOrDefaultAsync(set => set.MapId == mapId && set.Number == number, token) ?? throw new ChangeSetNotFound($"{number}");
            (row.Reason, row.ReasonGiven) = (reason, true);
            return Of(row);
        }, ct);
    }

    /// <summary>The sets with versions after <paramref name="after"/>, up to <paramref name="last"/>, to which nobody gave a reason.</summary>
    public static async Task<IReadOnlyList<ChangeSet>> UnexplainedAsync(MapsDb db, Guid mapId, int after, int last, CancellationToken ct) =>
        [.. (await db.ChangeSets.AsNoTracking().Where(set => set.MapId == mapId && set.LastVersion > after && set.Number <= last && !set.ReasonGiven)
            .OrderBy(set => set.Number).ToListAsync(ct)).Select(Of)];

    /// <summary>Puts a new version into its author's set, or starts one.</summary>
    public static async Task PlaceAsync(MapsDb db, MapVersion map, Caller caller, bool reasonGiven, CancellationToken ct)
    {
        var newest = await db.ChangeSets.Where(set => set.MapId == map.MapId).OrderByDescending(set => set.Number).FirstOrDefaultAsync(ct);
        if (newest is null || newest.Subject != caller.Subject || map.CreatedAt - newest.StartedAt > Span)
        {
            db.ChangeSets.Add(new ChangeSetRow
            {
                MapId = map.MapId,
                Number = map.Version,
                LastVersion = map.Version,
                Subject = caller.Subject,
                Author = caller.Name,
                StartedAt = map.CreatedAt,
                EndedAt = map.CreatedAt,
                Reason = map.Reason,
                ReasonGiven = reasonGiven,
            });
            return;
        }

        (newest.LastVersion, newest.EndedAt) = (map.Version, map.CreatedAt);
        if (reasonGiven || (!newest.ReasonGiven && newest.Reason.Length == 0))
        {
            (newest.Reason, newest.ReasonGiven) = (map.Reason, reasonGiven);
        }
        else if (!newest.ReasonGiven && !newest.Reason.Contains(map.Reason, StringComparison.Ordinal) && newest.Reason.Length + map.Reason.Length < LongestReason)
        {
            newest.Reason = $"{newest.Reason}; {map.Reason}";
        }
    }

    private static ChangeSet Of(ChangeSetRow row) =>
        new(row.Number, row.LastVersion, row.Author, row.StartedAt, row.EndedAt, row.Reason, row.ReasonGiven);
}
