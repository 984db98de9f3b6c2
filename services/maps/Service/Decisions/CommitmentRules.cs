using Journey.Maps.Maps;
using Journey.Platform.Errors;

namespace Journey.Maps.Decisions;

/// <summary>What a commitment must hold, and when one may have come too early.</summary>
internal static class CommitmentRules
{
    /// <summary>The day on which it was made.</summary>
    public static DateOnly Check(CommitmentDraft draft, DateOnly today)
    {
        var violations = new Violations();
        var found = new Findings(violations);
        found.Named(draft.Kind, "kind");
        found.Text(draft.What, "what", 500);
        found.Optional(draft.By, "by", 200);
        found.Require(draft.MapVersion >= 0, "mapVersion", "It must be 0 or more.");
        Day.Check(draft.CommittedOn, "committedOn", found);
        found.Require(draft.CommittedOn.Length == 0 || Day.Read(draft.CommittedOn) <= today, "committedOn", "What is committed was committed today or before.");
        violations.ThrowIfAny();
        return Day.Read(draft.CommittedOn) ?? today;
    }

    public static IReadOnlyList<CommitmentWarning> Warnings(DateOnly on, DateOnly mapBegun, DecisionStatus? behind) =>
    [
        .. on < mapBegun ? [CommitmentWarning.PredatesMap] : Array.Empty<CommitmentWarning>(),
        .. behind is null ? [CommitmentWarning.NoDecision] : Array.Empty<CommitmentWarning>(),
        .. behind is DecisionStatus.Draft ? [CommitmentWarning.DecisionNotMade] : Array.Empty<CommitmentWarning>(),
    ];
}
