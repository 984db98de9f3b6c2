using Journey.Maps.Maps;
using Journey.Platform.Errors;

namespace Journey.Maps.Staleness;

/// <summary>What an attestation must hold.</summary>
internal static class AttestationRules
{
    public static void CheckForm(AttestationDraft draft)
    {
        var violations = new Violations();
        var found = new Findings(violations);
        found.Text(draft.Element, "element", 100);
        found.Named(draft.Verdict, "verdict");
        found.Require(draft.Verdict != AttestationVerdict.Published, "verdict", "It must be stillTrue, changed or retired.");
        found.Optional(draft.Note, "note", 1_000);
        found.Require(draft.Evidence.Length == 0 || draft.Verdict == AttestationVerdict.StillTrue, "evidence", "It is named where something is still true.");
        violations.ThrowIfAny();
    }

    /// <summary>Refuses what the map, or the evidence that is named, speaks against.</summary>
    /// <param name="draft">What is attested.</param>
    /// <param name="newest">The newest version of the map.</param>
    /// <param name="isThere">Whether that has the element.</param>
    /// <param name="wasThere">Whether an earlier version has the element.</param>
    /// <param name="reason">The newest of its open reasons, if it has one.</param>
    /// <param name="declaredAt">When that was told, if it is a change that somebody told of.</param>
    /// <param name="item">The item of evidence that is named, if there is one of that id.</param>
    public static void Check(AttestationDraft draft, MapVersion newest, bool isThere, bool wasThere, StaleReason? reason, DateTimeOffset? declaredAt, EvidenceItem? item)
    {
        var violations = new Violations();
        var found = new Findings(violations);
        found.Require(isThere || (wasThere && draft.Verdict == AttestationVerdict.Retired), "element", "There is no such element on the map.");
        found.Require(!isThere || draft.Verdict != AttestationVerdict.Retired, "verdict", "It is still on the map. Take it out first.");
        found.Require(
            draft.Verdict != AttestationVerdict.Changed || reason is null || newest.CreatedAt > (declaredAt ?? reason.Since), "verdict", "Nobody has revised the map since. Revise it first.");
        if (draft.Evidence.Length > 0)
        {
            found.Require(item is { Withdrawn: false }, "evidence", item is null ? "The unit has no such item." : "It was withdrawn.");
            found.Require(item?.Dated is not null, "evidence", "It does not say of when it is.");
            found.Require(reason is null || item?.Dated > reason.Since, "evidence", "It is older than what has changed. Name newer evidence, or none.");
        }

        violations.ThrowIfAny();
    }
}
