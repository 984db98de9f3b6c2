using System.Globalization;
using Journey.Owners.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for sprints.</summary>
internal static class SprintWords
{
    public static string Of(SprintState state) => state switch
    {
        SprintState.Active => T("Running"),
        SprintState.Verifying => T("Closed, still to be verified"),
        SprintState.Done => T("Done"),
        SprintState.Abandoned => T("Given up"),
        _ => "",
    };

    public static string Tone(SprintState state) => state == SprintState.Active ? "hold" : state == SprintState.Verifying ? "warn" : "";

    public static string Gate(int number) => number switch
    {
        1 => T("Chosen"),
        2 => T("Hypothesis"),
        3 => T("Live"),
        _ => T("Verified"),
    };

    public static string Wants(int number) => number switch
    {
        1 => T("Outcome, baseline and stumble are frozen"),
        2 => T("What should move is registered before anybody meets it"),
        3 => T("The change is live for a named cohort"),
        _ => T("The test has its verdict"),
    };

    /// <summary>Which gate is next, and how many days are left.</summary>
    public static string Standing(Sprint sprint, Moments moments)
    {
        var next = sprint.Gates.FirstOrDefault(gate => gate.Number == sprint.NextGate);
        return (sprint.State, next) switch
        {
            (SprintState.Active, { DaysLate: > 0 } late) => T("Next: {0}, {1}", Gate(late.Number), late.DaysLate == 1 ? T("1 day late") : T("{0} days late", late.DaysLate)),
            (SprintState.Active, { } gate) => T("Next: {0}, until {1}", Gate(gate.Number), Moments.Day(gate.Due)),
            (SprintState.Active, null) => T("All gates are passed: close it"),
            (SprintState.Verifying, _) => T("To be verified on {0}", Moments.Day(sprint.Closure?.VerifyOn ?? "")),
            _ => sprint.Closure is { } closure ? T("closed {0} by {1}", moments.Day(closure.At), closure.By) : "",
        };
    }

    /// <summary>When a gate was passed, or is to be.</summary>
    public static string Of(Sprint sprint, SprintGate gate, Moments moments) => gate switch
    {
        { PassedAt: { } at } => T("passed {0} by {1}", moments.Day(at), gate.By),
        { Number: 4 } when sprint is { State: SprintState.Verifying, Closure: { } closure } => T("to be verified on {0}", Moments.Day(closure.VerifyOn)),
        _ => T("until {0}", Moments.Day(gate.Due)),
    };

    /// <summary>The hypothesis as its test says it.</summary>
    public static string Sentence(Sprint sprint) => sprint.Test is { Plan: { } plan } ? T("{0}.", TrialWords.Hypothesis(plan)) : sprint.Sentence;

    /// <summary>The change that the first gate calls worth having.</summary>
    public static string Hoped(SprintChoice choice)
    {
        var taken = choice.ByLeading ? choice.Field.Stumbles.FirstOrDefault(stumble => stumble.Element == choice.Element) : null;
        var points = Figures.Points(taken is { HasSmallest: true } ? taken.Smallest : choice.Field.Outcome.Smallest).TrimStart('+');
        return choice.ByLeading || choice.Field.Outcome.Direction == Direction.Fall ? T("a fall of {0} points or more", points) : T("a rise of {0} points or more", points);
    }

    /// <summary>The day from which a test has all its figures.</summary>
    public static string ReadableFrom(TestPlan plan) => DateOnly.TryParseExact(plan.After.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
        ? Moments.Day(end.AddDays(plan.Metrics[0].LagDays))
        : plan.After.Until;

    /// <summary>Where numbers come from.</summary>
    public static string From(bool seen) => seen ? T("seen in the log") : T("stated");

    /// <summary>What was counted before the change.</summary>
    public static string Baseline(StumbleField field) => T("{0} before the change: {1}, {2} of {3}", field.Outcome?.Name,
        Figures.Percent(field.Baseline.Numerator / field.Baseline.Denominator), Figures.Count((long)field.Baseline.Numerator), Figures.Count((long)field.Baseline.Denominator));

    /// <summary>The log as it was when it was asked.</summary>
    public static string Sighted(SprintSighting seen, string log, Moments moments)
    {
        var words = T("log {0}, revision {1}, {2} cases", log.Length > 0 ? log : seen.LogKey, Figures.Count(seen.Revision), Figures.Count(seen.Cases));
        var dated = seen.AsOf is { } at ? T("{0}, as of {1}", words, moments.Day(at)) : words;
        return seen.Partial ? T("{0}; an import was running", dated) : dated;
    }

    /// <summary>Whether the outcome would show a repair, or what stands in the way and what is offered instead.</summary>
    public static string Told(RankedStumble ranked) => ranked switch
    {
        { Told: true } => T("the outcome would show it"),
        _ when ranked.Offers.Contains(StumbleOffer.LeadingMeasure) => T("the outcome would not show it; the share that stumbles here would"),
        _ when ranked.Offers.Contains(StumbleOffer.LongerWindow) => T("the outcome would not show it in this window; {0} days would", ranked.Outcome.Days),
        _ when ranked.Ceiling < ranked.Outcome?.Smallest => T("if nobody stumbled here any more, the outcome would move by {0} points at most", Figures.Points(ranked.Ceiling).TrimStart('+')),
        _ => T("nothing would show it in time"),
    };
}
