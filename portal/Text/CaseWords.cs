using Journey.Portal.Charts.Cases;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>What is said of one case. It is one customer's way, and no figure.</summary>
internal static class CaseWords
{
    public static string Drawing(CaseWalk walk) =>
        T("{0} of one case over {1} of the map. {2} The list follows.", Figures.Plural(walk.Events.Count(), "event", "events"), Figures.Plural(walk.Line.Count, "touchpoint", "touchpoints"), Verdict(walk));

    /// <summary>Where it left the path, what it left out, how far it came.</summary>
    public static string Verdict(CaseWalk walk)
    {
        if (!walk.HasLine)
        {
            return walk.Seconds > 0 ? T("{0} in {1}.", Events(walk), Figures.Duration(walk.Seconds)) : Events(walk) + T(".");
        }
        if (walk.Furthest < 0)
        {
            return T("No event of this case is a touchpoint of the map.");
        }
        var (beside, back, left) = (walk.Count(StopKind.Beside), walk.Count(StopKind.Back), walk.LeftOut.Count());
        var said = new List<string>();
        if (beside > 0) { said.Add(Left(beside)); }
        if (back > 0) { said.Add(Back(back)); }
        if (left > 0) { said.Add(T("left out {0}", Figures.Plural(left, "touchpoint", "touchpoints"))); }
        var furthest = walk.Line[walk.Furthest].Name;
        return said.Count == 0
            ? T("It kept to the map, and came as far as {0}.", furthest)
            : T("It {0}, and came as far as {1}.", string.Join(T(", "), said), furthest);
    }

    public static string Kind(WalkedStop stop) => stop.Kind switch
    {
        StopKind.Beside => T("not on the map"),
        StopKind.Back => T("went back"),
        StopKind.Again => T("again"),
        StopKind.Answer => T("asked afterwards"),
        _ => "",
    };

    public static string Wait(WalkedStop stop) => stop switch
    {
        { WaitSeconds: null } => "",
        { WaitSeconds: <= 0 } => T("at the same time"),
        { WaitSeconds: { } wait, Stop.UsualSeconds: { } usual } => T("{0} later; half of the others take at most {1}", Figures.Duration(wait), Figures.Duration(usual)),
        { WaitSeconds: { } wait } => T("{0} later", Figures.Duration(wait)),
    };

    /// <summary>A score with its scale.</summary>
    public static string Score(double score, string scale) =>
        scale.Length > 0 ? T("{0} on {1}", Plain(score), scale.Replace('-', '–')) : Plain(score);

    static string Plain(double score) => score.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    static string Events(CaseWalk walk) => Figures.Plural(walk.Events.Count(), "event", "events");

    static string Left(int n) => n switch
    {
        1 => T("left the map once"),
        2 => T("left the map twice"),
        _ => T("left the map {0} times", n),
    };

    static string Back(int n) => n switch
    {
        1 => T("went back once"),
        2 => T("went back twice"),
        _ => T("went back {0} times", n),
    };
}
