using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>What was committed on the unit's maps.</summary>
internal sealed class CommitmentRegister(UnitOfWork<MapsDb> work, TimeProvider time)
{
    public Task<Commitment> NoteAsync(Command command, Guid mapId, CommitmentDraft draft, CancellationToken ct)
    {
        var zone = command.Caller.Unit!.TimeZone;
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var on = CommitmentRules.Check(draft, Day.Of(now, zone));
        return work.WriteAsync(command, async (db, token) =>
        {
            var newest = await db.NewestNumberAsync(mapId, token);
            var version = draft.MapVersion is var asked && asked >= 0 && asked <= newest ? asked : throw new MapVersionNotFound(mapId, $"{draft.MapVersion}");
            var decision = draft.Decision.Length == 0 ? null : await DecisionRows.FindAsync(db, draft.Decision, token);
            if (decision is not null && decision.MapId != mapId)
            {
                throw new DecisionNotFound(draft.Decision);
            }

            var row = new CommitmentRow
            {
                Id = Guid.CreateVersion7(now),
                MapId = mapId,
                MapVersion = version == 0 ? newest : version,
                Kind = draft.Kind!.Value,
                What = draft.What,
                DecisionId = decision?.Id,
                CommittedOn = on.DayNumber,
                By = draft.By.Length == 0 ? command.Caller.Name : draft.By,
                NotedAt = now,
                NotedBy = command.Caller.Name,
            };
            db.Commitments.Add(row);
            return (await ReadAsync(db, mapId, zone, [row], token))[0];
        }, ct);
    }

    public Task<Page<Commitment>> ListAsync(Caller caller, Guid mapId, int limit, Guid? below, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        await db.NewestNumberAsync(mapId, token);
        var rows = await db.Commitments.AsNoTracking().Where(row => row.MapId == mapId && (below == null || row.Id < below))
            .OrderByDescending(row => row.Id).Take(limit + 1).ToListAsync(token);
        var page = await ReadAsync(db, mapId, caller.Unit!.TimeZone, [.. rows.Take(limit)], token);
        return new Page<Commitment>(page, rows.Count > limit ? Cursor.Write($"{page[^1].Id}") : "");
    }, ct);

    private static async Task<IReadOnlyList<Commitment>> ReadAsync(MapsDb db, Guid mapId, string zone, IReadOnlyList<CommitmentRow> rows, CancellationToken ct)
    {
        var begun = Day.Of(await db.Versions.Where(v => v.MapId == mapId && v.Version == 1).Select(v => v.CreatedAt).SingleAsync(ct), zone);
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.MapId == mapId).Select(d => new { d.Id, d.Status }).ToDictionaryAsync(d => d.Id, d => d.Status, ct);
        return
        [
            .. from row in rows
               let day = DateOnly.FromDayNumber(row.CommittedOn)
               let behind = row.DecisionId is { } id ? decisions[id] : (DecisionStatus?)null
               select new Commitment(
                   row.Id, row.MapId, row.MapVersion, row.Kind, row.What, row.DecisionId, day, row.By, row.NotedAt, row.NotedBy, CommitmentRules.Warnings(day, begun, behind)),
        ];
    }
}
