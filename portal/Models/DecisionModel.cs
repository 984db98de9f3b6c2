using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>One decision: a draft with its form and what it lacks, or what was decided.</summary>
/// <param name="View">The map.</param>
/// <param name="Decision">As it is kept.</param>
/// <param name="People">Who can answer for it.</param>
/// <param name="Others">The other decisions of the map.</param>
/// <param name="Missing">What a draft lacks; null where that is not known right now.</param>
public sealed record DecisionModel(MapView View, Decision Decision, IReadOnlyList<Person> People, IReadOnlyList<Decision> Others, IReadOnlyList<MissingPart>? Missing)
{
    /// <summary>What stands in the form: as it is kept, or as it was typed before it was refused.</summary>
    public DecisionContent Content { get; init; } = Decision.Content;

    /// <summary>What it was made without, and whether that was brought since; null where that is not known right now.</summary>
    public IReadOnlyList<AwaitedEvidence>? Awaited { get; init; }

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>Whether it was refused because somebody saved meanwhile.</summary>
    public bool Conflict { get; init; }

    public bool IsDraft => Decision.Status == DecisionStatus.Draft;

    public string Id => Decision.DecisionId;

    public bool IsReady => Missing is { Count: 0 };

    /// <summary>The claims it relies on that the map still makes.</summary>
    public IEnumerable<Claim> Relied => View.Document.Claims.Where(claim => Relies(claim.Id));

    public bool Relies(string claim) => Content.Claims.Any(relied => relied.Claim == claim);

    public ClaimGrade? GradeOf(string claim) => View.GradeOf(claim);

    /// <summary>Claims that may be relied on only with a waiver: below B, without one that counts.</summary>
    public IReadOnlyList<Claim> Weak => View.Grades is null ? [] : [.. Relied.Where(claim => GradeOf(claim.Id)?.Grade is not ("A" or "B") && WaiverOf(claim) is null)];

    public Waiver? WaiverOf(Claim claim) => Decision.Waivers.LastOrDefault(waiver =>
        waiver.Claim == claim.Id && waiver.StatementVersion == claim.StatementVersion && string.CompareOrdinal(waiver.Until, Today) >= 0);

    /// <summary>The claim as it stood when it was decided; null for a draft.</summary>
    public SeenClaim? SeenOf(string claim) => Decision.Ruling?.Claims.FirstOrDefault(seen => seen.Claim == claim);

    public Decision? Earlier => Others.FirstOrDefault(other => other.DecisionId == Content.Supersedes);

    public Decision? Later => Others.FirstOrDefault(other => other.DecisionId == Decision.SupersededBy);

    public CandidateFix? Candidate => View.Document.CandidateFixes.FirstOrDefault(fix => fix.Id == Content.ChosenChange?.CandidateFix);

    public string OwnerName => Decision.Ruling?.OwnerName ?? NameOf(Content.Owner);

    public string NameOf(string person) => People.FirstOrDefault(known => known.PersonId == person)?.Name ?? "";

    /// <summary>The missing evidence of a place as owners follow it; null for a draft, and where it is not known right now.</summary>
    public AwaitedEvidence? AwaitedAt(int place) => Awaited?.FirstOrDefault(gap => gap.Place == place);

    public string Absence(BoundaryPart part) => Content.Absences.FirstOrDefault(absence => absence.Of == part)?.Because ?? "";

    public IEnumerable<FieldViolation> At(string field) => Wrong.Where(violation => violation.Field == field || violation.Field.StartsWith(field + "[", StringComparison.Ordinal));

    string Today => View.Frame.Moments.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
