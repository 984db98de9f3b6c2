using Journey.Evidence.V1;
using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>The pain points of a map as customer experience management sees them: what costs most first.</summary>
public sealed class ImprovementModel
{
    public ImprovementModel(ComparePageModel page)
    {
        Page = page;
        var known = page.Compare.Improvement?.PainPoints.ToDictionary(pain => pain.PainPoint, StringComparer.Ordinal);
        Rows =
        [
            .. page.View.Document.PainPoints
                .Select(pain => new PainRow(pain, known?.GetValueOrDefault(pain.Id), page.Belief?.Of(pain))
                {
                    Candidates = [.. page.View.Document.CandidateFixes.Where(candidate => candidate.PainPoint == pain.Id)],
                    Step = page.View.Steps.FirstOrDefault(step => step.Id == pain.Step)?.Title ?? "",
                    Grade = page.View.StepOf(pain.Id) is { } met ? page.View.BestGrade(met) : "",
                })
                .OrderByDescending(row => row.Cost?.Weight ?? -1).ThenByDescending(row => row.Pain.Severity),
        ];
    }

    public ComparePageModel Page { get; }

    /// <summary>By what customers say costs most; what nobody gives as a reason comes after, by severity.</summary>
    public IReadOnlyList<PainRow> Rows { get; }

    public bool OwnersKnown => Page.Compare.Improvement is not null;

    public bool FixesConnected => Page.Compare.Improvement?.FixesConnected == true;

    public int Running => Rows.Count(row => row.HasRunning);

    public int Owned => Rows.Count(row => row.HasOwner);

    public int Neither => Rows.Count(row => !row.HasOpen && !row.HasOwner);

    /// <summary>The pain point that costs most; null where no reason is known.</summary>
    public PainRow? Costliest => Rows.FirstOrDefault(row => row.Cost is not null);

    public bool HasCosts => Costliest is not null;

    /// <summary>Fixes that are planned or running, the first due first.</summary>
    public IReadOnlyList<Fix> Open => [.. Rows.SelectMany(row => row.Fixes).Where(fix => fix.State is FixState.Planned or FixState.Running).OrderBy(fix => fix.Due, StringComparer.Ordinal)];

    public int Late => Open.Count(fix => fix.Overdue);

    /// <summary>The claim that answers of customers would lift most; null where none would.</summary>
    public ClaimGrade? Lifted => Page.View.Grades?.Claims.Where(grade => grade.Raises.Any(raise => raise.Tier == Tier.A && raise.Grade is "A" or "B")).OrderBy(grade => grade.Score).FirstOrDefault();

    /// <summary>The end of the common axis of the costs: the upper end of the widest interval.</summary>
    public double Widest => Math.Max(Rows.Select(row => row.Cost?.High ?? 0).DefaultIfEmpty().Max(), .01);
}
