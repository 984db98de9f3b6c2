using Journey.Maps.Clients;
using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>The decisions of the unit's maps: drafted, edited, made, looked at again.</summary>
internal sealed class DecisionRegister(UnitOfWork<MapsDb> work, PersonReader people, TimeProvider time)
{
    public Task<Page<Decision>> ListAsync(Guid unit, Guid mapId, int limit, Guid? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        await db.NewestNumberAsync(mapId, token);
        // Ids rise with time, and sort as they rise in both stores.
        var rows = await db.Decisions.AsNoTracking().Where(row => row.MapId == mapId && (below == null || row.Id < below))
            .OrderByDescending(row => row.Id).Take(limit + 1).ToListAsync(token);
        var page = rows.Take(limit).ToList();
        var waivers = (await db.Waivers.AsNoTracking().Where(waiver => waiver.MapId == mapId).ToListAsync(token)).ToLookup(waiver => waiver.DecisionId);
        return new Page<Decision>([.. page.Select(row => DecisionRows.Read(row, waivers[row.Id]))], rows.Count > limit ? Cursor.Write($"{page[^1].Id}") : "");
    }, ct);

    public Task<Decision> GetAsync(Guid unit, string id, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
        await DecisionRows.WithWaiversAsync(db, await DecisionRows.FindAsync(db, id, token), token), ct);

    public Task<Decision> DraftAsync(Command command, Guid mapId, DecisionContent draft, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var (now, name) = (Now(), command.Caller.Name);
        var content = DecisionRules.Settle(draft, await VersionAsync(db, mapId, draft.MapVersion, token));
        var row = new DecisionRow
        {
            Id = Guid.CreateVersion7(now),
            MapId = mapId,
            MapVersion = content.MapVersion,
            Revision = 1,
            Status = DecisionStatus.Draft,
            Content = DecisionRows.Write(content),
            CreatedAt = now,
            CreatedBy = name,
            UpdatedAt = now,
            UpdatedBy = name,
        };
        db.Decisions.Add(row);
        return Told(db, DecisionRows.Read(row, []));
    }, ct);

    public Task<Decision> ReviseAsync(Command command, string id, DecisionContent draft, SeenVersion on, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var row = await StandingAsync(db, id, DecisionStatus.Draft, on, token);
        var version = draft.MapVersion == 0 ? row.MapVersion : draft.MapVersion;
        var content = DecisionRules.Settle(draft, await VersionAsync(db, row.MapId, version, token));
        await DecisionRows.AdvanceAsync(db, row, on, (command.Caller.Name, Now()), token);
        (row.Content, row.MapVersion) = (DecisionRows.Write(content), content.MapVersion);
        return Told(db, await DecisionRows.WithWaiversAsync(db, row, token));
    }, ct);

    /// <summary>What a draft lacks before it can be made; nothing where it was made. Owners is asked, as for <see cref="DecideAsync"/>.</summary>
    public async Task<IReadOnlyList<FieldViolation>> MissingAsync(Caller caller, string id, CancellationToken ct)
    {
        var seen = await GetAsync(caller.UnitId, id, ct);
        if (seen.Status != DecisionStatus.Draft)
        {
            return [];
        }

        var named = await people.ReadAsync(caller, seen.Content.Named(), ct);
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var row = await DecisionRows.FindAsync(db, id, token);
            var facts = await FactsAsync(db, row, seen.Content, named, Day.Of(Now(), caller.Unit!.TimeZone), token);
            return Readiness.Missing(seen.Content, facts);
        }, ct);
    }

    /// <summary>Makes the decision, if nothing is missing. Owners is asked before the transaction, about who the revision names that is decided on.</summary>
    public async Task<Decision> DecideAsync(Command command, string id, SeenVersion on, CancellationToken ct)
    {
        var seen = await GetAsync(command.Caller.UnitId, id, ct);
        var named = await people.ReadAsync(command.Caller, seen.Content.Named(), ct);
        return await work.WriteAsync(command, async (db, token) =>
        {
            var row = await StandingAsync(db, id, DecisionStatus.Draft, on, token);
            await DecisionRows.AdvanceAsync(db, row, new SeenVersion([seen.Revision]), (command.Caller.Name, Now()), token);
            var content = DecisionRows.ContentOf(row);
            var facts = await FactsAsync(db, row, content, named, Day.Of(Now(), command.Caller.Unit!.TimeZone), token);
            if (Readiness.Missing(content, facts) is { Count: > 0 } missing)
            {
                throw new DecisionNotReady(missing);
            }

            var ruling = new Ruling(Now(), command.Caller.Name, facts.People[Guid.Parse(content.Owner)].Name, facts.Newest, Readiness.Seen(content, facts));
            (row.Status, row.Ruling) = (DecisionStatus.Decided, DecisionRows.Write(ruling));
            if (facts.Earlier is { } earlier)
            {
                await SupersedeAsync(db, earlier, row, token);
            }

            return Told(db, DecisionRows.Read(row, []) with { Waivers = facts.Waivers });
        }, ct);
    }

    public Task<Decision> ReviewAsync(Command command, string id, string note, SeenVersion on, CancellationToken ct)
    {
        DecisionRules.CheckReview(note);
        return work.WriteAsync(command, async (db, token) =>
        {
            var row = await StandingAsync(db, id, DecisionStatus.Decided, on, token);
            await DecisionRows.AdvanceAsync(db, row, on, (command.Caller.Name, Now()), token);
            (row.Status, row.Review) = (DecisionStatus.Reviewed, DecisionRows.Write(new DecisionReview(Now(), command.Caller.Name, note)));
            return Told(db, await DecisionRows.WithWaiversAsync(db, row, token));
        }, ct);
    }

    private static async Task<DecisionFacts> FactsAsync(
        MapsDb db, DecisionRow row, DecisionContent content, IReadOnlyDictionary<Guid, NamedPerson> named, DateOnly today, CancellationToken ct)
    {
        var newest = await db.NewestAsync(row.MapId, ct);
        var held = newest.Document.Claims.ToDictionary(claim => claim.Id, claim => claim.StatementVersion);
        var grades = await db.Grades.AsNoTracking().Where(grade => grade.MapId == row.MapId).ToDictionaryAsync(grade => (grade.ClaimId, grade.StatementVersion), ct);
        var claims = content.Claims.Where(relied => held.GetValueOrDefault(relied.Claim) == relied.StatementVersion).ToDictionary(
            relied => relied.Claim,
            relied => grades.TryGetValue((relied.Claim, relied.StatementVersion), out var grade)
                ? new SeenClaim(relied.Claim, relied.StatementVersion, grade.Grade, grade.GradeRevision, grade.AsOf, grade.Contested)
                : new SeenClaim(relied.Claim, relied.StatementVersion, "Uncited", 0, AsOf: null, Contested: false));
        var earlier = Guid.TryParse(content.Supersedes, out var id) && await db.Decisions.SingleOrDefaultAsync(d => d.Id == id && d.MapId == row.MapId, ct) is { } older
            ? await DecisionRows.WithWaiversAsync(db, older, ct)
            : null;
        return new DecisionFacts(today, named, claims, (await DecisionRows.WithWaiversAsync(db, row, ct)).Waivers, newest.Version, earlier);
    }

    private async Task SupersedeAsync(MapsDb db, Decision earlier, DecisionRow by, CancellationToken ct)
    {
        var row = await DecisionRows.FindAsync(db, $"{earlier.Id}", ct);
        await DecisionRows.AdvanceAsync(db, row, on: null, (by.UpdatedBy, Now()), ct);
        (row.Status, row.SupersededBy) = (DecisionStatus.Superseded, by.Id);
        Told(db, DecisionRows.Read(row, []));
    }

    private static async Task<DecisionRow> StandingAsync(MapsDb db, string id, DecisionStatus status, SeenVersion on, CancellationToken ct)
    {
        var row = await DecisionRows.FindAsync(db, id, ct);
        return !on.Accepts(row.Revision) ? throw new DecisionMovedOn(row.Revision) : row.Status != status ? throw new DecisionClosed(row.Status) : row;
    }

    private static async Task<MapVersion> VersionAsync(MapsDb db, Guid mapId, int version, CancellationToken ct)
    {
        var newest = await db.NewestAsync(mapId, ct);
        return version == 0 || version == newest.Version
            ? newest
            : await db.FindVersionAsync(mapId, version, ct) ?? throw new MapVersionNotFound(mapId, $"{version}");
    }

    private static Decision Told(MapsDb db, Decision decision)
    {
        DecisionRows.Tell(db, decision);
        return decision;
    }

    // Whole milliseconds: an answer and what is read later are the same.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
