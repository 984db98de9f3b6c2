using System.Globalization;
using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Platform.Errors;

namespace Journey.Maps.Staleness;

/// <summary>What a change must hold to be kept.</summary>
internal static class ChangeRules
{
    /// <summary>Share of a segment's customers who came or went from which on its maps are to be looked at again (DOMAIN d2).</summary>
    public const double Turnover = .20;
    private const int Most = 500;
    private const int Longest = 200;

    /// <summary>From when on it holds, and how much it matters.</summary>
    public static (DateTimeOffset EffectiveAt, Materiality Materiality) Check(ChangeDraft draft, DateTimeOffset now, string timeZone)
    {
        var violations = new Violations();
        var found = new Findings(violations);
        found.Text(draft.Source, "source", Longest);
        found.Text(draft.Id, "id", Longest);
        found.Named(draft.Kind, "kind");
        found.Optional(draft.Title, "title", Longest);
        found.Require(draft.Turnover is null || draft.Kind == DeclaredKind.Segment, "turnover", "It is said of a segment only.");
        found.Require(draft.Turnover is null or (>= 0 and <= 1), "turnover", "It must be from 0 to 1.");
        found.Require(draft.Turnover is null || draft.Scope.Segments.Count > 0, "scope.segments", "It names the segment whose members came and went.");
        if (draft.Turnover is null)
        {
            found.Named(draft.Materiality, "materiality");
        }

        found.NamedIfAny(draft.Materiality, "materiality");
        var effective = Read(draft.EffectiveAt, now, timeZone);
        found.Require(effective is not null, "effectiveAt", "It must be an instant such as 2026-01-31T08:00:00Z, or a day.");
        Check(draft.Scope, found);
        violations.ThrowIfAny("The change cannot be taken as it is.");
        return (effective!.Value, MaterialityOf(draft));
    }

    // Membership that turned over makes a segment's maps stale whatever else was said, and less of it never does.
    private static Materiality MaterialityOf(ChangeDraft draft) => draft.Turnover switch
    {
        null => draft.Materiality!.Value,
        >= Turnover => draft.Materiality is Materiality.Major ? Materiality.Major : Materiality.Material,
        _ => Materiality.Minor,
    };

    private static void Check(ChangeScope scope, Findings found)
    {
        foreach (var (list, field) in new[]
        {
            (scope.Products, "products"), (scope.Policies, "policies"), (scope.Channels, "channels"), (scope.Segments, "segments"),
            (scope.TouchpointKeys, "touchpointKeys"), (scope.Units, "units"),
        })
        {
            found.Each(list, $"scope.{field}", Most, (id, place) => found.Text(id, place, Longest));
        }
    }

    private static DateTimeOffset? Read(string text, DateTimeOffset now, string timeZone) => text.Length == 0 ? now
        : Day.Read(text) is { } day ? ShareRules.End(day.AddDays(-1), timeZone)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && text.Contains('T')
            ? DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds())
            : null;
}
