using System.Globalization;
using System.Text.RegularExpressions;
using Journey.Maps.Contracts;

namespace Journey.Maps.Maps;

/// <summary>What the parts of a map around its path must hold.</summary>
internal static partial class ContentRules
{
    public static void Check(MapDocument map, Findings found)
    {
        CheckHead(map, found);
        found.Each(map.Handoffs, "handoffs", 500, (terms, place) =>
        {
            found.Optional(terms.Payload, $"{place}.payload", 500);
            found.Optional(terms.FailureSignal, $"{place}.failureSignal", 500);
            found.Optional(terms.Dismissal, $"{place}.dismissal", 500);
            found.Require(
                terms.Limit.Length == 0 || Duration.TryRead(terms.Limit, out _), $"{place}.limit", "It must be an ISO 8601 duration such as P1D or PT4H.");
        });
        found.Each(map.MomentsOfTruth, "momentsOfTruth", 200, (moment, place) =>
        {
            found.Named(moment.Polarity, $"{place}.polarity");
            found.NamedIfAny(moment.Kind, $"{place}.kind");
            found.Text(moment.Criterion, $"{place}.criterion", 500);
        });
        found.Each(map.FailurePoints, "failurePoints", 500, (point, place) =>
        {
            found.Text(point.Title, $"{place}.title", 200);
            found.NamedIfAny(point.Lane, $"{place}.lane");
            found.Optional(point.Signal, $"{place}.signal", 500);
            found.Optional(point.Criterion, $"{place}.criterion", 500);
        });
        found.Each(map.Marks, "marks", 500, (mark, place) =>
        {
            found.Named(mark.Kind, $"{place}.kind");
            found.Text(mark.Reason, $"{place}.reason", 500);
        });
        CheckManagement(map, found);
    }

    private static void CheckHead(MapDocument map, Findings found)
    {
        found.Require(map.Language.Length == 0 || IsLanguage(map.Language), "language", "It must be a language tag such as en or pt-BR.");
        found.Require(map.Family.Length <= 100 && Keys.Holds(map.Family), "family", "It must be at most 100 lower-case letters, digits and hyphens.");
        found.Require(map.Segment.DefinitionVersion >= 0, "segment.definitionVersion", "It must be 0 or more.");
        found.Optional(map.Persona?.Name ?? "", "persona.name", 200);
        found.Optional(map.Persona?.Note ?? "", "persona.note", 2_000);
        found.Require(
            string.IsNullOrEmpty(map.Review?.Due) || DateOnly.TryParseExact(map.Review.Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "review.due", "It must be a day such as 2026-01-31.");
        found.Optional(map.Review?.Owner ?? "", "review.owner", 200);
    }

    private static void CheckManagement(MapDocument map, Findings found)
    {
        found.Each(map.Assumptions, "assumptions", 500, (assumption, place) =>
        {
            found.Optional(assumption.Test, $"{place}.test", 500);
            found.Optional(assumption.AcceptedRisk, $"{place}.acceptedRisk", 500);
        });
        found.Each(map.Metrics, "metrics", 200, (metric, place) => Check(metric, place, found));
        found.Each(map.Dependencies, "dependencies", 2_000, (dependency, place) =>
        {
            found.Named(dependency.Kind, $"{place}.kind");
            found.Text(dependency.On, $"{place}.on", 200);
        });
        found.Each(map.AdjacentLinks, "adjacentLinks", 50, (link, place) =>
        {
            found.Named(link.Concept, $"{place}.concept");
            found.Require(link.Link.Length == 0 || IsLink(link.Link), $"{place}.link", "It must be an http or https address.");
            found.Optional(link.NotConnected, $"{place}.notConnected", 500);
            found.Require(link.Link.Length == 0 != (link.NotConnected.Length == 0), place, "It holds a link, or says why nothing is connected.");
        });
        found.Each(map.Absences, "absences", 20, (absence, place) =>
        {
            found.Named(absence.Of, $"{place}.of");
            found.Text(absence.Because, $"{place}.because", 500);
            found.Require(absence.Of is not { } part || !Holds(map, part), $"{place}.of", "The map holds some of these.");
            found.Require(map.Absences.Count(other => other.Of == absence.Of) == 1, $"{place}.of", "It is declared twice.");
        });
    }

    private static void Check(Metric metric, string place, Findings found)
    {
        found.Text(metric.Title, $"{place}.title", 200);
        found.Named(metric.Kind, $"{place}.kind");
        found.NamedIfAny(metric.Wanted, $"{place}.wanted");
        found.Optional(metric.Measure, $"{place}.measure", 100);
        found.Optional(metric.OwningUnit, $"{place}.owningUnit", 200);
        found.Require(metric.Baseline is not { } baseline || double.IsFinite(baseline), $"{place}.baseline", "It must be a number.");
        found.Require(metric.Target is not { } target || double.IsFinite(target), $"{place}.target", "It must be a number.");
    }

    // A handoff that was dismissed is none.
    private static bool Holds(MapDocument map, ContentPart part) => part switch
    {
        ContentPart.Handoffs => map.Handoffs.Any(terms => terms.Dismissal.Length == 0),
        ContentPart.MomentsOfTruth => map.MomentsOfTruth.Count > 0,
        ContentPart.FailurePoints => map.FailurePoints.Count > 0,
        ContentPart.Marks => map.Marks.Count > 0,
        ContentPart.PainPoints => map.PainPoints.Count > 0,
        ContentPart.Emotions => map.Stages.SelectMany(stage => stage.Steps).Any(step => step.Emotions.Count > 0),
        ContentPart.Assumptions => map.Assumptions.Count > 0,
        ContentPart.CandidateFixes => map.CandidateFixes.Count > 0,
        ContentPart.Metrics => map.Metrics.Count > 0,
        ContentPart.Dependencies => map.Dependencies.Count > 0,
        _ => false,
    };

    private static bool IsLink(string text) =>
        text.Length <= 2_000 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    public static bool IsLanguage(string text) => LanguageTag().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
