namespace Journey.Maps.Maps;

/// <summary>How much a map looks like the inside of the organisation instead of the customer's path (DOMAIN d11).</summary>
/// <param name="InternalActors">Share of steps that the organisation or a system takes.</param>
/// <param name="InternalWords">Share of step titles with a word of internal work; 0 where there are no words for the language.</param>
/// <param name="Unseen">Share of steps without a touchpoint that the customer sees.</param>
/// <param name="OrgMirror">Share of stages that each belong to one organisation unit, and it to them alone.</param>
/// <param name="Steps">Steps of the map.</param>
/// <param name="MoveBackstage">Steps that could stand behind the line of visibility.</param>
/// <param name="WordsKnown">Whether there are words for the language.</param>
internal sealed record InternalProcess(
    double InternalActors, double InternalWords, double Unseen, double OrgMirror, int Steps, IReadOnlyList<BackstageCandidate> MoveBackstage, bool WordsKnown)
{
    private const double FlaggedFrom = .5;

    /// <summary>.4 a + .2 b + .2 c + .2 d; null for a map without steps.</summary>
    public double? Score => Steps == 0 ? null : Math.Round((.4 * InternalActors) + (.2 * InternalWords) + (.2 * Unseen) + (.2 * OrgMirror), 10);

    public bool IsFlagged => Score >= FlaggedFrom;

    public static InternalProcess Of(MapDocument map)
    {
        var steps = map.Stages.SelectMany(stage => stage.Steps).ToList();
        var words = InternalWork.For(map.Language);
        var looked = steps.Select(step => (step, inside: IsInside(step), seen: IsSeen(step, map.CustomerType), word: words?.FindIn(step.Title) ?? "")).ToList();
        return new InternalProcess(
            Share(looked.Count(l => l.inside), steps.Count),
            Share(looked.Count(l => l.word.Length > 0), steps.Count),
            Share(looked.Count(l => !l.seen), steps.Count),
            Mirror(map),
            steps.Count,
            [.. looked.Where(l => l.inside || (l.word.Length > 0 && !l.seen)).Select(l => new BackstageCandidate(l.step.Id, l.step.Title, l.word))],
            words is not null);
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private static bool IsInside(Step step) => step.Actor is StepActor.Organisation or StepActor.System;

    private static bool IsSeen(Step step, string customer) => step.Touchpoints.Any(touchpoint => Sight.IsSeen(touchpoint, customer));

    // One stage alone mirrors nothing.
    private static double Mirror(MapDocument map)
    {
        var units = map.Stages.Select(stage => stage.Steps.SelectMany(step => step.Touchpoints).Select(t => t.OperatedBy).Where(u => u.Length > 0).ToHashSet()).ToList();
        var shared = units.SelectMany(stage => stage).CountBy(unit => unit).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        return units.Count < 2 ? 0 : Share(units.Count(stage => stage.Count == 1 && !shared.Overlaps(stage)), units.Count);
    }
}
