using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>What each neighbour concept says of a map in numbers, each with when it was taken. What nothing is connected for is named, never 0.</summary>
internal static class LensNumbers
{
    /// <summary>The numbers of a lens; null where the part that knows them did not answer.</summary>
    public static IReadOnlyList<LiveNumber>? Of(ComparePageModel model, string lens) => lens switch
    {
        "cxm" => model.Compare.Improvement is { } known ? [.. Improvement(new(model), known)] : null,
        "blueprint" => model.Compare.Blueprint is { } known ? [.. Blueprint(known)] : null,
        _ => null,
    };

    /// <summary>When the answer behind a lens was made; null where none came.</summary>
    public static Timestamp? AsOf(CompareModel compare, string lens) => lens switch
    {
        "cxm" => compare.Improvement?.AsOf,
        "blueprint" => compare.Blueprint?.AsOf,
        _ => compare.Segments?.AsOf,
    };

    static IEnumerable<LiveNumber> Improvement(ImprovementModel model, GetImprovementSystemReply known)
    {
        var all = model.Rows.Count;
        if (all == 0)
        {
            yield return new(T("pain points on the map"), "", T("Name one at the step where it is met."), known.AsOf);
            yield break;
        }
        yield return known.FixesConnected
            ? new(T("pain points have a running fix"), Of(model.Running, all), model.Late > 0 ? Figures.Plural(model.Late, "fix is past the day", "fixes are past the day") : T("none is past its day"), known.AsOf)
            : new(T("pain points with a running fix"), "", T("Plan a fix for this map."), known.AsOf);
        yield return new(T("pain points have an owner"), Of(model.Owned, all), model.Neither > 0 ? Figures.Plural(model.Neither, "has neither owner nor open fix", "have neither owner nor open fix") : T("each has an owner or an open fix"), known.AsOf);
        if (model.Page.Decisions is { } decisions)
        {
            var (made, open) = (decisions.Count(decision => decision.Status is DecisionStatus.Decided or DecisionStatus.Reviewed), decisions.Count(decision => decision.Status == DecisionStatus.Draft));
            yield return made + open > 0
                ? new(T("decisions are made"), Of(made, made + open), T("{0} looked at again, {1} open", decisions.Count(decision => decision.Status == DecisionStatus.Reviewed), open), known.AsOf)
                : new(T("decisions made"), "", T("Nothing is decided on this map."), known.AsOf);
        }
        if (model.Page.Lines is { Fixes: > 0 } lines)
        {
            yield return new(T("fixes are shown to have moved the line"), Of(lines.Lines.Count(line => line.Class == LineClass.Line), lines.Fixes), lines.LocalOnly == 0 ? T("each has a measure of the outcome") : T("{0} without a measure of the outcome", lines.LocalOnly), known.AsOf);
        }
        yield return model.Costliest is { Cost: { } cost } first
            ? new(T("of coded contacts speak of “{0}”", first.Pain.Title), Figures.Percent(cost.Share), $"{Figures.Interval(cost.Low, cost.High)}, n {Figures.Count(cost.Contacts)}", model.Page.Belief!.Reply.Basis?.AsOf)
            : new(T("what a pain point costs"), "", T("No coded contact speaks of one."), null);
    }

    static IEnumerable<LiveNumber> Blueprint(ReadBlueprintReply known)
    {
        yield return known.LanesConnected
            ? new(T("steps have something on both sides of the line of visibility"), Of(known.StepsWithBoth, known.Steps), T("in front and behind"), known.AsOf)
            : new(T("steps with work behind them"), "", T("Enter what happens backstage."), known.AsOf);
        yield return known.FailurePoints > 0
            ? new(T("failure points lie below the line of visibility"), Of(known.FailurePointsBelow, known.FailurePoints), T("where the customer cannot see them"), known.AsOf)
            : new(T("failure points"), "", T("Name where delivery can break."), known.AsOf);
        yield return known.OperatingUnits.Count > 0
            ? new(known.OperatingUnits.Count == 1 ? T("unit touched") : T("units touched"), Figures.Count(known.OperatingUnits.Count), string.Join(T(", "), known.OperatingUnits), known.AsOf)
            : new(T("units touched"), "", T("Name who operates a touchpoint."), known.AsOf);
    }

    static string Of(long part, long whole) => T("{0} of {1}", Figures.Count(part), Figures.Count(whole));
}
