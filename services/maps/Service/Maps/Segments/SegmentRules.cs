using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>What a segment's definition must hold.</summary>
internal static class SegmentRules
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day from which on it holds; none where nobody said.</summary>
    public static DateOnly? Check(SegmentDraft draft)
    {
        var violations = new Violations();
        var found = new Findings(violations);
        found.Text(draft.Key, "key", 200);
        found.Require(!draft.Key.Contains('/') && draft.Key is not ("." or ".."), "key", "It cannot stand in an address.");
        found.Text(draft.Name, "name", 200);
        found.Text(draft.Criteria, "criteria", 2_000);
        found.Optional(draft.Source, "source", 500);
        found.Optional(draft.Reason, "reason", 500);
        found.Require(draft.Size is null or >= 0, "size", "It must be 0 or more.");
        found.Require(draft.Share is null or (>= 0 and <= 1), "share", "It must be from 0 to 1.");
        found.Require((draft.Size ?? draft.Share) is null || !string.IsNullOrWhiteSpace(draft.Source), "source", "A size or share says where it is from.");
        var from = Day(draft.From, "from", found);
        violations.ThrowIfAny();
        return from;
    }

    /// <summary>The day that is asked about; today where nobody says.</summary>
    public static DateOnly AsOf(string? day, DateOnly today)
    {
        var violations = new Violations();
        var asked = Day(day ?? "", "asOf", new Findings(violations));
        violations.ThrowIfAny();
        return asked ?? today;
    }

    public static bool SaysTheSame(SegmentDraft draft, DateOnly? from, SegmentDefinition known) =>
        (draft.Name, draft.Criteria, draft.Priority, draft.Size, draft.Share, draft.Source)
            == (known.Name, known.Criteria, known.Priority, known.Size, known.Share, known.Source)
        && (from is null || from == known.From);

    private static DateOnly? Day(string text, string field, Findings found)
    {
        var read = DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        found.Require(text.Length == 0 || read, field, "It must be a day such as 2026-01-31.");
        return read ? day : null;
    }
}
