using Journey.Maps.Maps;

namespace Journey.Maps.Linting;

/// <summary>All that the rules look at: a map's document, and what others know of it. A publication stores it with what came out.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Map">The document.</param>
/// <param name="Grades">Grades of its claims in their present wording; what is not in it is uncited.</param>
/// <param name="Decisions">Decisions on it that were made and stand.</param>
/// <param name="Owned">Elements of it that a person answers for now.</param>
/// <param name="Fixes">Fixes of it that are planned.</param>
/// <param name="Published">What its publication changed; none where it is not published.</param>
/// <param name="AsOf">Instant all of it is of.</param>
internal sealed record LintSubject(
    Guid MapId, MapDocument Map, IReadOnlyDictionary<string, string> Grades, IReadOnlyList<StandingDecision> Decisions, IReadOnlySet<string> Owned,
    IReadOnlyList<PlannedFix> Fixes, PublishedChange? Published, DateTimeOffset AsOf)
{
    /// <summary>The map as an element.</summary>
    public string Whole => MapId.ToString();

    public IEnumerable<Step> Steps() => Map.Stages.SelectMany(stage => stage.Steps);

    public IEnumerable<Touchpoint> Touchpoints() => Steps().SelectMany(step => step.Touchpoints);

    public IEnumerable<Emotion> Emotions() => Steps().SelectMany(step => step.Emotions);

    /// <summary>Whether somebody looked and said that there is none.</summary>
    public bool SaysNone(ContentPart part) => Map.Absences.Any(absence => absence.Of == part);

    public string GradeOf(Claim claim) => Grades.GetValueOrDefault(claim.Id, "Uncited");

    public bool IsCited(Claim claim) => GradeOf(claim) != "Uncited";

    /// <summary>A fix is owned as an element of the map, or as a plan.</summary>
    public bool IsOwned(CandidateFix fix) => Owned.Contains(fix.Id) || Fixes.Any(plan => plan.Candidate == fix.Id && plan.HasOwner);
}
