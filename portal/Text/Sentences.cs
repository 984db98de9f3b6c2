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
            : T("“{0}” is the {1} of {2} of {3}", first.Value, LogWords.Grouping(by), Figures.Percent(first.Share), T(things));
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
        var what = raise.N > 0 ? Fresh(raise.Method, raise.N) : T("one fresh piece of evidence by {0}", raise.Method);
        return T("{0}, tier {1} ({2}), would make it {3}", what, Names.Letter(raise.Tier), Names.Of(raise.Tier), raise.Grade);
    }

    /// <summary>The same in a column's width.</summary>
    public static string RaiseShort(Raise raise) =>
        T("{0} with {1}", raise.Grade, raise.N > 0 ? Fresh(raise.Method, raise.N) : Fresh(raise.Method));

    public static string Capped(string cappedBy) =>
        T("The score alone would grade it higher; its best evidence is tier {0}, which holds it at {0}.", cappedBy);

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
        return T("Score from {0}, {1}, to {2}, {3}, in {4}. Table follows.", Figures.Score(first.Score), Names.Grade(first.Grade), Figures.Score(now.Score), Names.Grade(now.Grade), Figures.Plural(told.Count, "step", "steps"));
    }

    public static string Age(double days) => days switch
    {
        < 0 => T("dated in the future"),
        < 1 => T("today"),
        < 2 => T("1 day old"),
        _ => T("{0} days old", Figures.Count((long)days)),
    };

    public static string Import(Models.ImportModel import) => import.State.Phase switch
    {
        ImportPhase.Done => T("{0} read in {1}.", Figures.Bytes(import.State.BytesTotal), Figures.Duration(import.State.Seconds)),
        ImportPhase.Failed => T("Stopped after {0} of {1}. Nothing before it is lost.", Figures.Bytes(import.State.BytesRead), Figures.Bytes(import.State.BytesTotal)),
        ImportPhase.Cancelled => T("Cancelled after {0} of {1}. What was accepted before stays.", Figures.Bytes(import.State.BytesRead), Figures.Bytes(import.State.BytesTotal)),
        ImportPhase.Paused => T("Paused at {0} % of {1}. It goes on from there, also after a restart.", import.Percent, Figures.Bytes(import.State.BytesTotal)),
        _ when import.SecondsLeft is { } left => T("{0} % of {1}, about {2} left. The figures below do not move until it is done.", import.Percent, Figures.Bytes(import.State.BytesTotal), Figures.Duration(left)),
        _ => T("{0} % of {1}. The figures below do not move until it is done.", import.Percent, Figures.Bytes(import.State.BytesTotal)),
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
            return (T("No {0} yet", T(things)), T("Import a file that names a reason, and the leading reasons stand here."));
        }
        return drivers.Detail == "uncoded"
            ? (T("No headline: too much is uncoded"), T("{0} of {1} {2} carry no reason; up to {3} would do. What is coded is drawn below.", Figures.Percent((double)drivers.Uncoded / all), Figures.Count(all), T(things), Figures.Percent(.2)))
            : (T("Not enough coded to rank reasons"), drivers.Detail.Length > 0
                ? T("{0} of {1} {2} carry a reason; needed: {3}.", Figures.Count(drivers.Coded), Figures.Count(all), T(things), drivers.Detail)
                : T("{0} of {1} {2} carry a reason.", Figures.Count(drivers.Coded), Figures.Count(all), T(things)));
    }

    static string Fresh(string method, long n) => (method, n) switch
    {
        ("log", 1) => T("1 fresh logged case"),
        ("log", _) => T("{0} fresh logged cases", Figures.Count(n)),
        ("contacts", 1) => T("1 fresh coded contact"),
        ("contacts", _) => T("{0} fresh coded contacts", Figures.Count(n)),
        ("survey", 1) => T("1 fresh survey answer"),
        ("survey", _) => T("{0} fresh survey answers", Figures.Count(n)),
        ("interview", 1) => T("1 fresh interview"),
        ("interview", _) => T("{0} fresh interviews", Figures.Count(n)),
        ("observation", 1) => T("1 fresh observation"),
        ("observation", _) => T("{0} fresh observations", Figures.Count(n)),
        (_, 1) => T("1 fresh case by {0}", method),
        _ => T("{0} fresh cases by {1}", Figures.Count(n), method),
    };

    static string Fresh(string method) => method switch
    {
        "log" => T("fresh logged cases"),
        "contacts" => T("fresh coded contacts"),
        "survey" => T("fresh survey answers"),
        "interview" => T("fresh interviews"),
        "observation" => T("fresh observations"),
        _ => T("fresh cases by {0}", method),
    };
}
