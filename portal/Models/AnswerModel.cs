using System.Globalization;
using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>What a map answers before anything else: what hurts, how that is known, what was decided, who acts, when it is looked at again.</summary>
public sealed class AnswerModel
{
    const int MostPains = 3;
    const int MostGrounds = 2;

    public AnswerModel(MapPageModel page)
    {
        Page = page;
        // What stands comes before what is being written: a new draft does not take the place of a decision.
        Decision = page.Decisions?.FirstOrDefault(decision => decision.Status is DecisionStatus.Decided or DecisionStatus.Reviewed)
            ?? page.Decisions?.FirstOrDefault(decision => decision.Status == DecisionStatus.Draft);
        Pains =
        [
            .. page.Document.PainPoints.Select(pain => new AnswerPain(pain, page.Belief?.Of(pain), ClaimOf(pain)))
                .OrderByDescending(pain => pain.Cost?.Weight ?? -1).ThenByDescending(pain => pain.Pain.Severity).Take(MostPains),
        ];
    }

    public MapPageModel Page { get; }

    public MapView View => Page.View;

    public IReadOnlyList<AnswerPain> Pains { get; }

    /// <summary>The decision that stands, else the draft; null where there is none.</summary>
    public Decision? Decision { get; }

    public bool IsDecided => Decision?.Status is DecisionStatus.Decided or DecisionStatus.Reviewed;

    /// <summary>The claims that carry the answer: those the decision relies on, else those about what hurts; best founded first.</summary>
    public IReadOnlyList<ClaimGrade> Grounds
    {
        get
        {
            var ids = Decision is { Content.Claims.Count: > 0 } decision
                ? decision.Content.Claims.Select(relied => relied.Claim)
                : Pains.Select(pain => pain.Claim?.ClaimId ?? "");
            return [.. ids.Select(View.GradeOf).OfType<ClaimGrade>().DistinctBy(grade => grade.ClaimId).OrderByDescending(grade => grade.Score).Take(MostGrounds)];
        }
    }

    /// <summary>The fix that carries out what was decided, else the open fix of what hurts most.</summary>
    public Fix? Fix
    {
        get
        {
            var fixes = (Page.Compare.Improvement?.PainPoints ?? []).SelectMany(pain => pain.Fixes).ToList();
            return fixes.FirstOrDefault(fix => fix.Candidate == Decision?.Content.ChosenChange?.CandidateFix)
                ?? Pains.Select(pain => fixes.FirstOrDefault(fix => fix.PainPoint == pain.Pain.Id && fix.State is FixState.Planned or FixState.Running)).FirstOrDefault(fix => fix is not null);
        }
    }

    /// <summary>The latest test of what was decided; null where none was registered or it is not known right now.</summary>
    public Test? Test => Decision is null ? null : Page.Tests?.FirstOrDefault(test => test.Plan.Decision == Decision.DecisionId) ?? (Fix is { } fix && fix.Candidate == Decision.Content.ChosenChange?.CandidateFix ? Page.Tests?.FirstOrDefault(test => test.FixId == fix.FixId) : null);

    /// <summary>Evidence that the decision was made without and that nobody has brought since.</summary>
    public IReadOnlyList<AwaitedEvidence> Awaited => [.. (Page.Awaited ?? []).Where(gap => gap.DecisionId == Decision?.DecisionId && !gap.Done)];

    /// <summary>Who answers for the decision; empty for a draft, whose page says it.</summary>
    public string OwnerName => Decision?.Ruling?.OwnerName ?? "";

    /// <summary>The day of the review: of the decision, else of the map; null where none is set.</summary>
    public DateOnly? ReviewAt => DateOnly.TryParseExact(
        Decision is { Content.ReviewAt.Length: > 0 } decision ? decision.Content.ReviewAt : Page.Document.Review?.Due ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public bool IsLate => ReviewAt < View.Frame.Moments.Today && Decision?.Status != DecisionStatus.Reviewed;

    /// <summary>The cases behind a share, as they were counted.</summary>
    public string Cases(ObservedReason cost)
    {
        var basis = Page.Belief!.Reply.Basis;
        var query = new CaseQuery { Reason = cost.Reason, Segment = basis is { Segment.Length: > 0 } ? basis.Segment : null };
        return Addresses.Cases(View.Unit, Page.Belief.LogKey) + query.At(basis?.Revision ?? 0, basis?.AsOf).Text();
    }

    ClaimGrade? ClaimOf(PainPoint pain) => Page.Document.Claims.Where(claim => claim.Element == pain.Id).Select(claim => View.GradeOf(claim.Id)).OfType<ClaimGrade>().MaxBy(grade => grade.Score);
}
