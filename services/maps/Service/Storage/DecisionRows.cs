using System.Text.Json;
using Journey.Maps.Contracts.Events;
using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Messaging;
using Journey.Platform.Json;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Decisions as rows, and what others are told of them.</summary>
internal static class DecisionRows
{
    public static string Write<T>(T part) => JsonSerializer.Serialize(part, JourneyJson.Options);

    public static DecisionContent ContentOf(DecisionRow row) => JsonSerializer.Deserialize<DecisionContent>(row.Content, JourneyJson.Options)!;

    public static Decision Read(DecisionRow row, IEnumerable<WaiverRow> waivers) => new(
        row.Id, row.MapId, row.Revision, row.Status, ContentOf(row), row.CreatedAt, row.CreatedBy, row.UpdatedAt, row.UpdatedBy,
        [.. waivers.OrderBy(waiver => waiver.Id).Select(Read)],
        row.Ruling.Length == 0 ? null : JsonSerializer.Deserialize<Ruling>(row.Ruling, JourneyJson.Options),
        row.Review.Length == 0 ? null : JsonSerializer.Deserialize<DecisionReview>(row.Review, JourneyJson.Options),
        row.SupersededBy);

    public static Waiver Read(WaiverRow row) => new(
        row.Id, row.DecisionId, row.Claim, row.StatementVersion, row.Rule, row.Reason, DateOnly.FromDayNumber(row.Until), row.CreatedAt, row.CreatedBy);

    /// <summary>Finds a decision for a change; the row is tracked.</summary>
    public static async Task<DecisionRow> FindAsync(MapsDb db, string id, CancellationToken ct) =>
        Guid.TryParseExact(id, "D", out var own) && await db.Decisions.SingleOrDefaultAsync(row => row.Id == own, ct) is { } row ? row : throw new DecisionNotFound(id);

    public static async Task<Decision> WithWaiversAsync(MapsDb db, DecisionRow row, CancellationToken ct) =>
        Read(row, await db.Waivers.AsNoTracking().Where(waiver => waiver.DecisionId == row.Id).ToListAsync(ct));

    /// <summary>Takes the next revision. The condition in the statement decides between two at once.</summary>
    public static async Task AdvanceAsync(MapsDb db, DecisionRow row, SeenVersion? on, (string Name, DateTimeOffset At) by, CancellationToken ct)
    {
        var (id, from) = (row.Id, row.Revision);
        if (on?.Accepts(from) == false
            || await db.Decisions.Where(d => d.Id == id && d.Revision == from).ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, from + 1), ct) == 0)
        {
            throw new DecisionMovedOn(await db.Decisions.AsNoTracking().Where(d => d.Id == id).Select(d => d.Revision).SingleAsync(ct));
        }

        (row.Revision, row.UpdatedAt, row.UpdatedBy) = (from + 1, by.At, by.Name);
    }

    public static void Tell(MapsDb db, Decision decision)
    {
        var content = decision.Content;
        var e = new DecisionRecorded(
            decision.Id,
            decision.MapId,
            content.MapVersion,
            decision.Revision,
            JsonNamingPolicy.CamelCase.ConvertName(decision.Status.ToString()),
            content.Question,
            content.ChosenChange.What,
            content.ChosenChange.CandidateFix,
            Guid.TryParse(content.Owner, out var owner) ? owner : null,
            Day.Read(content.ReviewAt),
            decision.Ruling is { } ruling
                ? [.. ruling.Claims.Select(seen => new DecidedClaim(seen.Claim, seen.StatementVersion, seen.Grade, seen.GradeRevision, seen.Waiver is not null))]
                : [.. content.Claims.Select(relied => new DecidedClaim(relied.Claim, relied.StatementVersion, "", 0, Waived: false))],
            decision.SupersededBy,
            [.. content.MissingEvidence.Select(gap => new DecidedGap(gap.What, Guid.TryParse(gap.Owner, out var brings) ? brings : null, Day.Read(gap.Due)))]);
        db.Emit(e, $"decisions/{decision.Id}", decision.Revision);
    }
}
