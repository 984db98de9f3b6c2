using Journey.Evidence.V1;
using Journey.Maps.Contracts;
using Journey.Owners.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The sentences about handoffs.</summary>
internal static class HandoffWords
{
    public static string Standing(HandoffsModel model)
    {
        var all = model.Count(HandoffStanding.Broken) + model.Count(HandoffStanding.Waiting) + model.Count(HandoffStanding.Whole);
        return (all, model.Count(HandoffStanding.Whole)) switch
        {
            (0, _) => T("None: one unit in one channel all the way."),
            var (n, whole) when n == whole => T("All {0} are whole: confirmed, with a limit and an owner.", n),
            var (n, whole) => T("{0} of {1} whole. Something is missing at {2}; {3} waiting for a side.", whole, n, model.Count(HandoffStanding.Broken), model.Count(HandoffStanding.Waiting)),
        };
    }

    public static string Fragmentation(ListHandoffsReply handoffs)
    {
        if (handoffs.Places == 0)
        {
            return T("One touchpoint: nothing is handed over.");
        }
        var told = T("The operating unit changes at {0} of {1} places from one touchpoint to the next.", handoffs.UnitChanges, handoffs.Places);
        return handoffs.Unknown == 0 ? told : told + " " + T("At {0} it is not known: a touchpoint names no unit.", handoffs.Unknown);
    }

    /// <summary>What is agreed, then what is not.</summary>
    public static string Terms(HandoffTerms terms)
    {
        string[] said =
        [
            terms.Payload.Length > 0 ? T("Hands over: {0}.", terms.Payload) : "",
            terms.Limit.Length > 0 ? T("Within {0}.", Limit(terms.Limit)) : "",
            terms.FailureSignal.Length > 0 ? T("Failed when: {0}.", terms.FailureSignal) : "",
        ];
        string[] missing =
        [
            terms.Payload.Length == 0 ? T("what is handed over") : "",
            terms.Limit.Length == 0 ? T("within what time") : "",
            terms.FailureSignal.Length == 0 ? T("what shows that it failed") : "",
        ];
        var open = string.Join(T(", "), missing.Where(part => part.Length > 0));
        return string.Join(" ", said.Append(open.Length > 0 ? T("Not agreed: {0}.", open) : "").Where(part => part.Length > 0));
    }

    /// <summary>What a log shows of it.</summary>
    public static string Seen(HandoffModel model)
    {
        var forth = model.Forth is { } way ? T("Seen {0} times.", Figures.Count(way.Count)) + Half(way) + (model.IsLate ? " " + T("More than half take longer than the limit.") : "") : T("Not seen: no case goes straight from one to the other.");
        return model.Back is { } back ? forth + " " + T("Handed back {0} times.", Figures.Count(back.Count)) + Half(back) : forth;
    }

    /// <summary>Who is lost at it, and who asks again.</summary>
    public static string Observed(HandoffModel model, ObservedHandoff observed) => observed.Status switch
    {
        HandoffStatus.GiverNotSeen => T("Who is lost here cannot be told: no activity of the log is the giving touchpoint."),
        HandoffStatus.ReceiverNotSeen => T("Who is lost here cannot be told: no activity of the log is a receiving touchpoint."),
        HandoffStatus.NotEnoughData => T("Nobody whose time is over has come here yet; {0} are on their way.", Figures.Count(observed.Waiting)),
        HandoffStatus.Suppressed => T("Withheld: fewer than ten cases."),
        _ => string.Join(" ", new[] { Missed(observed), Beyond(model, observed), Asked(observed) }.Where(part => part.Length > 0)),
    };

    static string Missed(ObservedHandoff observed) => observed.Limit.Length > 0
        ? T("{0} {1} of {2} cases did not arrive within {3}.", Figures.Percent(observed.Miss.Share), Figures.Interval(observed.Miss.Low, observed.Miss.High), Figures.Count(observed.Given), Limit(observed.Limit))
        : T("{0} {1} of {2} cases never arrived.", Figures.Percent(observed.Miss.Share), Figures.Interval(observed.Miss.Low, observed.Miss.High), Figures.Count(observed.Given));

    static string Beyond(HandoffModel model, ObservedHandoff observed) => !observed.HasExcess ? "" : observed.Excess >= .5
        ? T("That is {0} more than other steps lose ({1}).", Figures.Count((long)Math.Round(observed.Excess)), Figures.Percent(model.Others?.Share ?? 0))
        : T("That is no more than other steps lose ({0}).", Figures.Percent(model.Others?.Share ?? 0));

    static string Asked(ObservedHandoff observed) => observed.Asked is { } asked
        ? T("{0} {1} ask within 72 hours for a reason of either side.", Figures.Percent(asked.Share), Figures.Interval(asked.Low, asked.High))
        : "";

    /// <summary>What changes hands between people, whatever the touchpoints are.</summary>
    public static string Handovers(GetPathsReply paths) => paths.Handovers is { Count: > 0 } between
        ? T("Different people follow on one another {0} times, in {1} of {2} cases; half of these waits last at most {3}.", Figures.Count(between.Count), Figures.Count(between.Cases), Figures.Count(paths.Cases), Figures.Duration(between.Seconds.Median))
        : T("Its events name no people who follow on one another, so work that changes hands inside a unit is not seen.");

    static string Half(SeenWay way) => way.MedianSeconds is { } median
        ? " " + T("Half take at most {0}.", Figures.Duration(median))
        : " " + T("They are {0} pairs of activities, of which no common median is kept.", way.Pairs);

    public static string Limit(string limit) => Duration.TryRead(limit, out var length) ? Figures.Duration(length.TotalSeconds) : limit;

    public static string Confirmed(HandoffModel model)
    {
        var said = model.Sides.Where(side => side.Of.ConfirmedBy.Length > 0)
            .Select(side => T("{0} confirmed for {1} on {2}.", side.Of.ConfirmedBy, Called(model, side.Side), model.View.Frame.Moments.Day(side.Of.ConfirmedAt))).ToList();
        var asked = model.Asked.Select(side => Called(model, side.Side)).ToList();
        return (said.Count, asked.Count) switch
        {
            (0, _) => T("Nobody has confirmed it yet."),
            (_, 0) => string.Join(" ", said),
            _ => string.Join(" ", said.Append(T("Not confirmed for {0}.", asked[0]))),
        };
    }

    /// <summary>What a side had confirmed before it became something else.</summary>
    public static IEnumerable<string> Lost(HandoffModel model) =>
        from side in model.Sides
        where side.Of.LostBy.Length > 0
        select Equals(side.Of.LostTerms, model.Handoff.Terms)
            ? T("{0} had confirmed it for another unit. Now {1} is asked.", side.Of.LostBy, Called(model, side.Side))
            : T("{0} had confirmed other terms: {1} They are asked again.", side.Of.LostBy, Terms(side.Of.LostTerms ?? new()));

    public static string ConfirmFor(HandoffModel model, Side side) => T("Confirm for {0}", Called(model, side));

    // By its unit; by its touchpoint where one unit stands on both sides.
    static string Called(HandoffModel model, Side side)
    {
        var (of, other) = side == Side.Giver ? (model.Handoff.Giver, model.Handoff.Receiver) : (model.Handoff.Receiver, model.Handoff.Giver);
        return of.Unit.Length > 0 && (of.Unit != other.Unit || of.Name.Length == 0) ? of.Unit : of.Unit.Length > 0 ? of.Name : side == Side.Giver ? T("the giving side") : T("the receiving side");
    }
}
