using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Owners.Trials;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Whether fixes reached the line or only their point.</summary>
internal sealed class LineReader(UnitOfWork<OwnersDb> work, MapRegister maps)
{
    public Task<FixLine> GetAsync(Caller caller, Guid id, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var fix = await db.Fixes.SingleOrDefaultAsync(known => known.Id == id, token) ?? throw new FixNotFound(id);
        return FixLine.Of(fix, Bundle.Of((await db.Trials.Where(trial => trial.MapId == fix.MapId).ToListAsync(token)).Select(trial => trial.For(caller.Role))));
    }, ct);

    /// <summary>The fixes of a map, or of all, that nobody has given up, the newest first; with what they are together.</summary>
    public async Task<(LinePortfolio Portfolio, Listed<FixLine> Lines)> ListAsync(Caller caller, Guid? map, Paging page, CancellationToken ct)
    {
        if (map is { } one)
        {
            await maps.EnsureKnownAsync(caller, one, ct);
        }
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var fixes = await db.Fixes.Where(fix => (map == null || fix.MapId == map) && fix.State != FixState.Dropped).ToListAsync(token);
            var bundles = Bundle.Of((await db.Trials.Where(trial => map == null || trial.MapId == map).ToListAsync(token)).Select(trial => trial.For(caller.Role)));
            var lines = fixes.OrderByDescending(fix => fix.PlannedAt).ThenByDescending(fix => fix.Id).Select(fix => FixLine.Of(fix, bundles)).ToList();
            return (new LinePortfolio(lines.Count, lines.Count(line => line.IsLocalOnly)), page.Cut(lines, line => line.Fix.Id.ToString()));
        }, ct);
    }
}
