using System.Globalization;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Owners.Contracts.Events;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Takes the result of a decided test as evidence for the claims it speaks of: behaviour that a system recorded, of tier S (DOMAIN d5).</summary>
internal sealed class TestResults(Regrading regrading, TimeProvider time)
{
    // What is measured comes out of logs, whose size counts so.
    private const string Method = "log";
    private const int LongestSegment = 200;

    /// <summary>Adds the item under the test's own id, once. A test whose figures were too few leaves nothing.</summary>
    public async Task TakeAsync(EvidenceDb db, VerdictRecorded told, CancellationToken ct)
    {
        // The first measure is the one that the hypothesis names.
        if (told.Metrics is not [{ Effect: { } effect } main, ..] || await db.Items.AnyAsync(row => row.Id == told.TestId, ct))
        {
            return;
        }

        var now = time.GetUtcNow();
        db.Items.Add(ItemOf(told, main, effect, now));
        foreach (var claim in told.Claims.DistinctBy(claim => claim.ClaimId))
        {
            db.Citations.Add(new Citation
            {
                Id = Guid.CreateVersion7(now),
                Revision = 1,
                ClaimId = claim.ClaimId,
                ItemId = told.TestId,
                Stance = StanceOf(told, main),
                StatementVersion = claim.StatementVersion,
                CitedAt = now,
            });
        }

        var ids = told.Claims.Select(claim => claim.ClaimId).ToList();
        await regrading.TellAsync(db, await db.Claims.Where(row => ids.Contains(row.ClaimId) && row.RemovedAt == null).ToListAsync(ct), GradeCause.Citation, ct);
    }

    // Figures count, not what people made of them; where something else changed meanwhile they are no evidence of this change.
    private static Stance StanceOf(VerdictRecorded told, VerdictMetric main) => main.Proposed switch
    {
        _ when told.Confounded => Stance.Context,
        "keep" => Stance.Supports,
        "retire" => Stance.Contradicts,
        _ => Stance.Context,
    };

    private static Item ItemOf(VerdictRecorded told, VerdictMetric main, double effect, DateTimeOffset now) => new()
    {
        Id = told.TestId,
        Title = told.Assumption,
        Origin = main.Subject == "business" ? Origin.Operations : Origin.Customer,
        Tier = Tier.S,
        Method = Method,
        N = (long)Smallest(main),
        Dated = new(told.After.Until.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero),
        IndependenceKey = $"test:{told.TestId}",
        Segment = told.Segment.Length is > 0 and <= LongestSegment ? told.Segment : null,
        Note = string.Create(
            CultureInfo.InvariantCulture,
            $"{main.Name}: {effect:0.####} [{main.Low:0.####}, {main.High:0.####}], wanted {main.Smallest:0.####}; {told.After.From:yyyy-MM-dd} to {told.After.Until:yyyy-MM-dd} against {told.Baseline.From:yyyy-MM-dd} to {told.Baseline.Until:yyyy-MM-dd}; {told.State}{(told.PostHoc ? ", post hoc" : "")}{(told.Confounded ? ", confounded" : "")}. {told.Because}"),
        AddedAt = now,
    };

    private static double Smallest(VerdictMetric main) =>
        new[] { main.Baseline, main.After, main.ComparisonBaseline, main.ComparisonAfter }.OfType<VerdictFigure>().Min(figure => figure.N);
}
