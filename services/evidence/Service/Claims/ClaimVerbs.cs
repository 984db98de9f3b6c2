using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Citing and grading.</summary>
internal sealed class ClaimVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, Regrading regrading, TimeProvider time)
{
    private const int LongestNote = 2_000;

    public async Task<(int Version, DateTimeOffset AsOf, IReadOnlyList<GradedClaim> Claims)> GradeAsync(Caller caller, string mapId, CancellationToken ct)
    {
        if (!Guid.TryParse(mapId, out var id))
        {
            throw new MapNotFound();
        }

        var asOf = time.GetUtcNow();
        if (await ReadAsync(caller, id, asOf, ct) is { } known)
        {
            return known;
        }

        await maps.FetchAsync(caller, id, ct);
        return await ReadAsync(caller, id, asOf, ct) ?? throw new MapNotFound();
    }

    public async Task<CitedClaim> CiteAsync(Command command, string claimId, Guid? itemId, string? sourceKey, Stance stance, string? note, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(Enum.IsDefined(stance), "stance", "It must be supports, contradicts or context.");
        violations.Require(itemId is null != (sourceKey is null or ""), "itemId", "Give either itemId or sourceKey.");
        violations.Require((note ?? "").Length <= LongestNote, "note", $"It is at most {LongestNote} characters.");
        violations.ThrowIfAny();
        var caller = command.Caller;
        if (!await work.ReadAsync(caller.UnitId, (db, token) => db.Claims.AnyAsync(row => row.ClaimId == claimId, token), ct))
        {
            await maps.CatchUpAsync(caller, ct);
        }

        var cited = await work.WriteAsync(command, (db, token) => WriteAsync(db, claimId, itemId, sourceKey, stance, note ?? "", token), ct);
        var graded = await work.ReadAsync(caller.UnitId, (db, token) => OneAsync(db, claimId, token), ct);
        return new CitedClaim(cited, graded);
    }

    private async Task<Guid> WriteAsync(EvidenceDb db, string claimId, Guid? itemId, string? sourceKey, Stance stance, string note, CancellationToken ct)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(row => row.ClaimId == claimId, ct) ?? throw new ClaimNotFound();
        var item = itemId ?? (await db.Sources.SingleOrDefaultAsync(row => row.Key == sourceKey, ct) ?? throw new SourceNotFound()).ItemId;
        if ((await ClaimBook.ItemsAsync(db, [item], ct)).Count == 0)
        {
            throw new ItemNotFound();
        }

        var citation = await db.Citations.SingleOrDefaultAsync(row => row.ClaimId == claimId && row.ItemId == item, ct);
        if (citation is null)
        {
            citation = new Citation { Id = Guid.CreateVersion7(time.GetUtcNow()), ClaimId = claimId, ItemId = item };
            db.Citations.Add(citation);
        }

        (citation.Stance, citation.Note, citation.StatementVersion) = (stance, note, claim.StatementVersion);
        await regrading.TellAsync(db, [claim], ct);
        return citation.Id;
    }

    private async Task<GradedClaim> OneAsync(EvidenceDb db, string claimId, CancellationToken ct)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(row => row.ClaimId == claimId, ct) ?? throw new ClaimNotFound();
        return (await ClaimBook.GradeAsync(db, [claim], time.GetUtcNow(), ct))[0];
    }

    private Task<(int Version, DateTimeOffset AsOf, IReadOnlyList<GradedClaim> Claims)?> ReadAsync(Caller caller, Guid mapId, DateTimeOffset asOf, CancellationToken ct) =>
        work.ReadAsync(
            caller.UnitId,
            async (db, token) =>
            {
                var map = await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, token);
                var claims = await db.Claims.Where(row => row.MapId == mapId).OrderBy(row => row.Place).ToListAsync(token);
                return map is null
                    ? ((int, DateTimeOffset, IReadOnlyList<GradedClaim>)?)null
                    : (map.Version, asOf, await ClaimBook.GradeAsync(db, claims, asOf, token));
            },
            ct);
}
