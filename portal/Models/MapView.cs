using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Portal.Charts;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>One version of a map with what the other services know of it. Null grades or gaps mean: not known right now.</summary>
public sealed record MapView(Frame Frame, MapVersion Version, GradeClaimsReply? Grades, GetGapsReply? Gaps)
{
    /// <summary>The stage that is open where the path is too long to show all.</summary>
    public string OpenStage { get; init; } = "";

    /// <summary>What cases did; null where it was not asked for or is not known right now.</summary>
    public Observed? Observed { get; init; }

    /// <summary>What customers said they felt; null as for <see cref="Observed"/>.</summary>
    public Felt? Felt { get; init; }

    /// <summary>What has changed under it; null where it was not asked for or is not known right now.</summary>
    public ReadStalenessReply? Staleness { get; init; }

    /// <summary>Version that readers are shown; 0 where none is published.</summary>
    public int Published { get; init; }

    /// <summary>Comments by element that nobody settled; none where they are not known right now.</summary>
    public IReadOnlyDictionary<string, int> Comments { get; init; } = new Dictionary<string, int>();

    /// <summary>Where unit or channel changes between two touchpoints, as the map designs it.</summary>
    public IReadOnlyList<DesignedHandoff> Designed { get; init; } = [];

    /// <summary>Whether the newest version is what the reader did just now, and can be taken back at once.</summary>
    public bool Undoable => Frame.MayWrite && Version.Version > 1 && Version.CreatedBy == Frame.Person
        && Version.CreatedAt is { } at && Frame.Moments.Instant() - at.ToDateTimeOffset() < Lately;

    static TimeSpan Lately => TimeSpan.FromMinutes(10);

    public string Id => Version.MapId;

    public string Unit => Frame.Unit;

    public MapDocument Document => Version.Document;

    public IEnumerable<Step> Steps => Document.Stages.SelectMany(stage => stage.Steps);

    /// <summary>Claims taken from a log that nobody decided on.</summary>
    public int Observations => Document.Claims.Count(claim => claim.Standing == ClaimStanding.Observed);

    public int Graded => Grades?.Claims.Count ?? 0;

    public int AtLeastB => Grades?.Claims.Count(claim => claim.Grade is "A" or "B") ?? 0;

    public IEnumerable<OwnedElement> WithoutOwner => Gaps?.Elements.Where(element => element.Owner is null) ?? [];

    public ClaimGrade? GradeOf(string claim) => Grades?.Claims.FirstOrDefault(grade => grade.ClaimId == claim);

    public Person? OwnerOf(string element) => Gaps?.Elements.FirstOrDefault(owned => owned.ElementId == element)?.Owner;

    public string OwnerGap(string element) =>
        Gaps?.Elements.FirstOrDefault(owned => owned.ElementId == element)?.Gap == Gap.OwnerLapsed ? T("Owner lapsed") : T("No owner");

    public IEnumerable<PainPoint> PainsAt(Step step) => Document.PainPoints.Where(pain => pain.Step == step.Id).OrderByDescending(pain => pain.Severity);

    /// <summary>Claims about the step or what belongs to it, best founded first.</summary>
    public IReadOnlyList<Claim> ClaimsAt(Step step)
    {
        var ids = Belonging(step);
        return [.. Document.Claims.Where(claim => ids.Contains(claim.Element)).OrderByDescending(claim => GradeOf(claim.Id)?.Score ?? 0)];
    }

    /// <summary>Claims about the journey or a stage, which stand at no single step.</summary>
    public IReadOnlyList<Claim> ClaimsAbove
    {
        get
        {
            var below = Steps.SelectMany(Belonging).ToHashSet(StringComparer.Ordinal);
            return [.. Document.Claims.Where(claim => !below.Contains(claim.Element))];
        }
    }

    public FeelingPoint FeelingAt(Step step) => FeelingPoint.Of(step, Felt?.At(step) ?? MeanInterval.None);

    public string BestGrade(Step step) => ClaimsAt(step) switch
    {
        [] => "",
        var claims => GradeOf(claims[0].Id)?.Grade ?? "",
    };

    public IEnumerable<Claim> Assumptions => Grades is null
        ? []
        : Document.Claims.Where(claim => GradeOf(claim.Id)?.Grade is "D" or "Uncited" or null);

    /// <summary>Sources cited by the claims, by kind of origin.</summary>
    public IReadOnlyList<Item> Cited =>
        [.. (Grades?.Claims ?? []).SelectMany(claim => claim.Citations).Select(citation => citation.Item).DistinctBy(item => item.ItemId)];

    /// <summary>Whether something has changed under an element that nobody looked at again since.</summary>
    public bool IsStale(string element) => Staleness?.Elements.Any(known => known.Element == element && known.Reasons.Count > 0) == true;

    /// <summary>What an element is called, wherever it stands on the map.</summary>
    public string TitleOf(string element) =>
        element == Id || element.Length == 0 ? Document.Title
        : Document.Stages.FirstOrDefault(stage => stage.Id == element)?.Title
        ?? Steps.FirstOrDefault(step => step.Id == element)?.Title
        ?? Steps.SelectMany(step => step.Touchpoints).FirstOrDefault(touchpoint => touchpoint.Id == element)?.Name
        ?? Document.PainPoints.FirstOrDefault(pain => pain.Id == element)?.Title
        ?? Document.CandidateFixes.FirstOrDefault(fix => fix.Id == element)?.Title
        ?? (Steps.FirstOrDefault(step => step.Emotions.Any(emotion => emotion.Id == element)) is { } felt ? T("Feeling at “{0}”", felt.Title) : T("an element of the map"));

    public Step? StepOf(string element) => Steps.FirstOrDefault(step => Belonging(step).Contains(element));

    /// <summary>Open comments on the step and what belongs to it.</summary>
    public int CommentsAt(Step step) => Belonging(step).Sum(id => Comments.GetValueOrDefault(id));

    HashSet<string> Belonging(Step step) =>
        [step.Id, .. step.Touchpoints.Select(t => t.Id), .. step.Emotions.Select(e => e.Id), .. PainsAt(step).Select(pain => pain.Id)];
}
