using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>The verbs of a map: each makes the next version from what came before, or names everything that speaks against it.</summary>
internal static class Map
{
    private const int LongestReason = 500;

    public static MapWritten Create(MapDocument draft, string reason, Violations violations, Authorship by)
    {
        var mapId = by.NewId();
        DocumentRules.Check(draft, mapId, violations);
        CheckReason(reason, violations);
        violations.ThrowIfAny("The map cannot be taken as it is.");
        return Settle(mapId, 1, draft, before: null, reason, by);
    }

    public static MapWritten Revise(MapVersion before, IReadOnlyList<Edit> edits, string reason, Violations violations, Authorship by)
    {
        var edited = EditList.Apply(before.Document, before.MapId, edits, violations);
        CheckReason(reason, violations);
        if (!violations.Any)
        {
            DocumentRules.Check(edited.Document, before.MapId, violations);
        }

        violations.ThrowIfAny("The edits cannot be applied; none was.");
        var why = reason.Length > 0 ? reason : EditReason.Propose(edited.Phrases);
        return Settle(before.MapId, before.Version + 1, edited.Document, before.Document, why, by);
    }

    public static MapWritten Restore(MapVersion before, MapVersion earlier, Authorship by) =>
        Settle(before.MapId, before.Version + 1, earlier.Document, before.Document, $"Restored version {earlier.Version}", by);

    /// <summary>Takes back what <paramref name="newer"/> did to <paramref name="older"/>, on the newest version.</summary>
    public static MapWritten Reverse(MapVersion before, MapVersion older, MapVersion newer, Authorship by)
    {
        var changed = new Violations();
        var edits = Reversal.Edits(before.MapId, older.Document, newer.Document, before.Document, changed);
        var reason = $"Took back version {newer.Version}";
        if (changed.Any)
        {
            throw new VersionNotReversible(changed.All);
        }

        return edits.Count == 0
            ? Settle(before.MapId, before.Version + 1, before.Document, before.Document, reason, by)
            : Revise(before, edits, reason, new Violations(), by);
    }

    private static void CheckReason(string reason, Violations violations) =>
        new Findings(violations).Optional(reason, "reason", LongestReason);

    private static MapWritten Settle(Guid mapId, int version, MapDocument draft, MapDocument? before, string reason, Authorship by)
    {
        var labels = new Labels(mapId, before is null, by.NewId);
        var named = labels.Replace(draft);
        var settled = named with
        {
            CustomerType = named.CustomerType.Length == 0 ? "customer" : named.CustomerType,
            Segment = named.Segment with { Name = named.Segment.Name.Length == 0 ? named.Segment.Key : named.Segment.Name },
            Claims = [.. named.Claims.Select(c => c with { StatementVersion = StatementVersion(c, before) })],
        };
        return new MapWritten(new MapVersion(mapId, version, VersionStatus.Draft, by.At, by.Name, reason, settled), labels.Given);
    }

    private static int StatementVersion(Claim claim, MapDocument? before) =>
        before?.Claims.FirstOrDefault(c => c.Id == claim.Id) is not { } known
            ? Math.Max(1, claim.StatementVersion)
            : known.StatementVersion + (known.Statement == claim.Statement ? 0 : 1);
}
