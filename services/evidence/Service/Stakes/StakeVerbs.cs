using System.Text.RegularExpressions;
using Journey.Evidence.Claims;
using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Identity;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Stakes;

/// <summary>What is at stake at the pain points of a map, and the values that people enter for it.</summary>
internal sealed partial class StakeVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, ScanCache scans, TimeProvider time)
{
    private const double MostValue = 1e9;
    private const double MostDays = 10_000;
    private const int MostEfforts = 500;
    private const int LongestSource = 500;

    public async Task<MapStakes> GetAsync(Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        await maps.KnowAsync(caller, mapId, ct);
        return await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, caller, mapId, query, token), ct);
    }

    /// <param name="command">Who enters it.</param>
    /// <param name="mapId">The map.</param>
    /// <param name="expected">The revision that was seen; 0 where nothing was entered.</param>
    /// <param name="entered">What is entered; it takes the place of all that was.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The new revision.</returns>
    public async Task<int> EnterAsync(Command command, Guid mapId, int expected, EnteredStake entered, CancellationToken ct)
    {
        Check(entered);
        await maps.KnowAsync(command.Caller, mapId, ct);
        return await work.WriteAsync(
            command,
            async (db, token) =>
            {
                var newest = await db.Stakes.Where(row => row.MapId == mapId).MaxAsync(row => (int?)row.Revision, token) ?? 0;
                if (newest != expected)
                {
                    throw new StakeMovedOn(newest);
                }

                var now = time.GetUtcNow();
                db.Stakes.Add(new KeptStake { MapId = mapId, Revision = newest + 1, Entered = KeptStake.Write(entered), At = now, By = command.Caller.Name });
                db.Audit.Add(AuditRow.Of(command.Caller, now, "stake.entered", $"map/{mapId}"));
                return newest + 1;
            },
            ct);
    }

    private async Task<MapStakes> ReadAsync(EvidenceDb db, Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        var known = await db.Maps.AsNoTracking().SingleOrDefaultAsync(row => row.MapId == mapId, ct) ?? throw new MapNotFound();
        var log = query.Log ?? await LogChoice.CodedAsync(db, mapId, known.ReadJourney() ?? throw new MapNotFound(), ct);
        var (_, version, read) = await MapCases.OfAsync(db, caller, mapId, query with { Log = log }, ct);
        var kept = await db.Stakes.AsNoTracking().Where(row => row.MapId == mapId).OrderByDescending(row => row.Revision).FirstOrDefaultAsync(ct);
        if (read is null)
        {
            return new MapStakes(CaseBasis.None(version), StakeStatus.NotMapped, 0, 0, []).With(kept);
        }

        if (ViewerReads.Withhold(caller, db.Bulk, read.Cases))
        {
            return new MapStakes(read.Basis(), StakeStatus.Suppressed, 0, 0, []).With(kept);
        }

        var told = scans.GetOrAdd(read.Key("stakes"), () => new StakeReading(read).Read(db.Bulk, ct), answer => answer.Pains.Count);
        told = (told with { Basis = told.Basis with { Partial = read.Log.Partial } }).With(kept);
        return SmallGroups.Matter(caller) ? told.ForViewers() : told;
    }

    private static void Check(EnteredStake entered)
    {
        var violations = new Violations();
        var values = entered.PerContact is not null || entered.PerCustomer is not null;
        violations.Require(entered.PerContact is null or (>= 0 and <= MostValue), "perContact", $"It is 0 to {MostValue:N0}.");
        violations.Require(entered.PerCustomer is null or (>= 0 and <= MostValue), "perCustomer", $"It is 0 to {MostValue:N0}.");
        violations.Require(!values || Currency().IsMatch(entered.Currency), "currency", "It is a code of three capital letters, such as EUR.");
        violations.Require(!values || entered.Source.Trim().Length > 0, "source", "It says where the values are from.");
        violations.Require(entered.Source.Length <= LongestSource, "source", $"It is at most {LongestSource} characters.");
        violations.Require(entered.Efforts.Count <= MostEfforts, "efforts", $"There are at most {MostEfforts}.");
        violations.Require(entered.Efforts.Select(effort => effort.Candidate).Distinct().Count() == entered.Efforts.Count, "efforts", "A candidate fix stands once.");
        foreach (var (i, effort) in entered.Efforts.Take(MostEfforts).Index())
        {
            violations.Require(effort.Candidate is { Length: > 0 and <= 100 }, $"efforts[{i}].candidate", "It is the id of a candidate fix.");
            violations.Require(effort.Days is > 0 and <= MostDays, $"efforts[{i}].days", $"It is above 0 and at most {MostDays:N0}.");
        }

        violations.ThrowIfAny();
    }

    [GeneratedRegex(@"\A[A-Z]{3}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Currency();
}
