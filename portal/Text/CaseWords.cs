using Journey.Portal.Charts.Cases;

namespace Journey.Portal.Text;

/// <summary>What is said of one case. It is one customer's way, and no figure.</summary>
internal static class CaseWords
{
    public static string Drawing(CaseWalk walk) =>
        $"{Figures.Plural(walk.Events.Count(), "event", "events")} of one case over {Figures.Plural(walk.Line.Count, "touchpoint", "touchpoints")} of the map. {Verdict(walk)} The list follows.";

    /// <summary>Where it left the path, what it left out, how far it came.</summary>
    public static string Verdict(CaseWalk walk)
    {
        if (!walk.HasLine)
        {
            return $"{Figures.Plural(walk.Events.Count(), "event", "events")}{(walk.Seconds > 0 ? $" in {Figures.Duration(walk.Seconds)}" : "")}.";
        }
        if (walk.Furthest < 0)
        {
            return "No event of this case is a touchpoint of the map.";
        }
        var (beside, back, left) = (walk.Count(StopKind.Beside), walk.Count(StopKind.Back), walk.LeftOut.Count());
        var said = new List<string>();
        if (beside > 0) { said.Add($"left the map {Times(beside)}"); }
        if (back > 0) { said.Add($"went back {Times(back)}"); }
        if (left > 0) { said.Add($"left out {Figures.Plural(left, "touchpoint", "touchpoints")}"); }
        var way = said.Count == 0 ? "It kept to the map" : "It " + string.Join(", ", said);
        return $"{way}, and came as far as {walk.Line[walk.Furthest].Name}.";
    }

    public static string Kind(WalkedStop stop) => stop.Kind switch
    {
        StopKind.Beside => "not on the map",
        StopKind.Back => "went back",
        StopKind.Again => "again",
        StopKind.Answer => "asked afterwards",
        _ => "",
    };

    public static string Wait(WalkedStop stop) => stop switch
    {
        { WaitSeconds: null } => "",
        { WaitSeconds: <= 0 } => "at the same time",
        { WaitSeconds: { } wait, Stop.UsualSeconds: { } usual } => $"{Figures.Duration(wait)} later; half of the others take at most {Figures.Duration(usual)}",
        { WaitSeconds: { } wait } => $"{Figures.Duration(wait)} later",
    };

    /// <summary>A score with its scale.</summary>
    public static string Score(double score, string scale) =>
        score.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + (scale.Length > 0 ? $" on {scale.Replace('-', '–')}" : "");

    static string Times(int n) => n switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{n} times",
    };
}
