using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>Sentences computed from figures. None says more than its figures do; none says "causes".</summary>
internal static class Sentences
{
    public static (string Strong, string More) Leading(GetDriversReply drivers, string things, string by = "reason")
    {
        if (drivers.Rows.Count == 0 || drivers.Wording == Wording.NotEnoughData)
        {
            return NotEnough(drivers, things);
        }
        var first = drivers.Rows[0];
        var strong = by == "reason"
            ? T("“{0}” is the reason given for {1} of {2}", first.Value, Figures.Percent(first.Share), T(things))
            : T("“{0}” is the {1} of {2} of {3}", first.Value, by, Figures.Percent(first.Share), T(things));
        return drivers.Wording switch
        {
            Wording.Majority => (strong, T("A majority: its whole interval lies above half.")),
            Wording.Leading => (strong, T("Leading, not a majority: its interval lies above the next one’s, and does not clear half.")),
            _ => drivers.Rows.Count > 1
                ? (T("“{0}” and “{1}” cannot be told apart", first.Value, drivers.Rows[1].Value), T("Their intervals overlap, so neither is named as the first reason."))
                : (strong, T("It is the only reason given.")),
        };
    }

    /// <summary>Where the first belief came out.</summary>
    public static string FirstBelief(Models.Belief belief) => belief.First switch
    {
        null => "",
        ({ } pain, null) when pain.HasObservedRank => T("Believed first: “{0}”; its reason comes in place {1}.", pain.Title, pain.ObservedRank),
        ({ } pain, null) => T("Believed first: “{0}”. No reason given speaks of it.", pain.Title),
        ({ } pain, { ObservedRank: 1 }) => T("Believed first and given first: “{0}”.", pain.Title),
        ({ } pain, { } given) => T("Believed first: “{0}”; its reason comes in place {1} with {2} {3}.", pain.Title, given.ObservedRank, Figures.Percent(given.Share), Figures.Interval(given.Low, given.High)),
    };

    /// <summary>The raise worth naming first: the least effort that reaches B or better, else the highest.</summary>
    public static Raise? Worth(IEnumerable<Raise> raises) =>
        raises.FirstOrDefault(raise => raise.Grade is "A" or "B") ?? raises.LastOrDefault();

    public static string Raise(Raise raise)
    {
        var what = raise.N > 0 ? $"{Figures.Count(raise.N)} fresh {Cases(raise.Method, raise.N)}" : $"one fresh piece of evidence by {raise.Method}";
        return $"{what}, tier {Names.Letter(raise.Tier)} ({Names.Of(raise.Tier)}), would make it {raise.Grade}";
    }

    /// <summary>The same in a column's width.</summary>
    public static string RaiseShort(Raise raise) =>
        $"{raise.Grade} with {(raise.N > 0 ? $"{Figures.Count(raise.N)} fresh " : "fresh ")}{Cases(raise.Method, raise.N)}";

    public static string Capped(string cappedBy) =>
        $"The score alone would grade it higher; its best evidence is tier {cappedBy}, which holds it at {cappedBy}.";

    public static string Stands(ClaimGrade? grade, int most = 3) => grade switch
    {
        null => T("Grades are not known right now."),
        { Citations.Count: 0 } => T("Nothing stands under this claim."),
        _ => string.Join(" · ", grade.Citations.OrderByDescending(c => c.Weight).Take(most).Select(Short)) + (grade.Citations.Count > most ? " · " + T("{0} more", grade.Citations.Count - most) : ""),
    };

    /// <summary>How a grade came to what it is, in one sentence.</summary>
    public static string Moved(IReadOnlyList<ToldGrade> told, ClaimGrade now)
    {
        var first = told.MinBy(grade => grade.Revision)!;
        return $"Score from {Figures.Score(first.Score)}, {Names.Grade(first.Grade)}, to {Figures.Score(now.Score)}, {Names.Grade(now.Grade)}, in {Figures.Plural(told.Count, "step", "steps")}. Table follows.";
    }

    public static string Age(double days) => days switch
    {
        < 0 => "dated in the future",
        < 1 => "today",
        < 2 => "1 day old",
        _ => $"{Figures.Count((long)days)} days old",
    };

    public static string Import(Models.ImportModel import) => import.State.Phase switch
    {
        ImportPhase.Done => $"{Figures.Bytes(import.State.BytesTotal)} read in {Figures.Duration(import.State.Seconds)}.",
        ImportPhase.Failed => $"Stopped after {Figures.Bytes(import.State.BytesRead)} of {Figures.Bytes(import.State.BytesTotal)}. Nothing before it is lost.",
        ImportPhase.Cancelled => $"Cancelled after {Figures.Bytes(import.State.BytesRead)} of {Figures.Bytes(import.State.BytesTotal)}. What was accepted before stays.",
        ImportPhase.Paused => $"Paused at {import.Percent} % of {Figures.Bytes(import.State.BytesTotal)}. It goes on from there, also after a restart.",
        _ when import.SecondsLeft is { } left => $"{import.Percent} % of {Figures.Bytes(import.State.BytesTotal)}, about {Figures.Duration(left)} left. The figures below do not move until it is done.",
        _ => $"{import.Percent} % of {Figures.Bytes(import.State.BytesTotal)}. The figures below do not move until it is done.",
    };

    /// <summary>A reason without the value it quotes, so that equal reasons can be counted together.</summary>
    public static string Unquoted(string reason)
    {
        var quote = reason.IndexOfAny(['“', '"', '‘']);
        return (quote > 0 ? reason[..quote] : reason).TrimEnd(' ', ':', ',');
    }

    static string Short(GradedCitation citation)
    {
        var n = citation.Item.HasN ? $", n {Figures.Count(citation.Item.N)}" : "";
        var against = citation.Stance == Stance.Contradicts ? T("against: ") : "";
        return $"{against}{Names.Letter(citation.Item.Tier)} {citation.Item.Title}{n}";
    }

    static (string, string) NotEnough(GetDriversReply drivers, string things)
    {
        var all = drivers.Coded + drivers.Uncoded;
        if (all == 0)
        {
            return ($"No {things} yet", "Import a file that names a reason, and the leading reasons stand here.");
        }
        return drivers.Detail == "uncoded"
            ? ("No headline: too much is uncoded", $"{Figures.Percent((double)drivers.Uncoded / all)} of {Figures.Count(all)} {things} carry no reason; up to {Figures.Percent(.2)} would do. What is coded is drawn below.")
            : ("Not enough coded to rank reasons", $"{Figures.Count(drivers.Coded)} of {Figures.Count(all)} {things} carry a reason{(drivers.Detail.Length > 0 ? $"; needed: {drivers.Detail}" : "")}.");
    }

    static string Cases(string method, long n) => (method, n == 1) switch
    {
        ("log", _) => n == 1 ? "logged case" : "logged cases",
        ("contacts", _) => n == 1 ? "coded contact" : "coded contacts",
        ("survey", _) => n == 1 ? "survey answer" : "survey answers",
        ("interview", _) => n == 1 ? "interview" : "interviews",
        ("observation", _) => n == 1 ? "observation" : "observations",
        (_, true) => $"case by {method}",
        _ => $"cases by {method}",
    };
}
