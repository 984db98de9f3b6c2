using Journey.Owners.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for who answers for what, and what is missing.</summary>
internal static class OwnerWords
{
    public static string Of(Gap gap) => gap switch
    {
        Gap.NoReceiver => T("No receiver"),
        Gap.NoOwner => T("No owner"),
        Gap.SameOwnerNominal => T("One name on both sides"),
        Gap.OwnerLapsed => T("Owner lapsed"),
        Gap.NoLimit => T("No time limit"),
        _ => "",
    };

    public static string Of(Duty duty) => duty == Duty.Responsible ? "Responsible" : "Accountable";

    public static string Of(HandoffState state) => state switch
    {
        HandoffState.Confirmed => "Confirmed",
        HandoffState.HalfConfirmed => "One side has confirmed",
        HandoffState.Dismissed => "No handoff",
        _ => "Derived from the map",
    };

    public static string Of(OrganisationChange change, Moments moments)
    {
        var day = change.At is null ? "" : $" on {moments.Day(change.At)}";
        return change.Kind switch
        {
            OrganisationChangeKind.TeamAdded => "new team",
            OrganisationChangeKind.TeamMoved => change.Before.Length > 0 ? $"from under {change.Before} to under {change.After}" : $"comes under {change.After}",
            OrganisationChangeKind.TeamEnds => $"team ends{day}",
            OrganisationChangeKind.TeamReturns => "is there again",
            OrganisationChangeKind.PersonAdded => change.After.Length > 0 ? $"new, in {change.After}" : "new, in no team",
            OrganisationChangeKind.PersonRenamed => $"was called {change.Before}",
            OrganisationChangeKind.PersonMoved => change.Before.Length > 0 ? $"from {change.Before} to {change.After}{day}" : $"joins {change.After}{day}",
            OrganisationChangeKind.PersonEnds => $"leaves{day}",
            OrganisationChangeKind.PersonReturns => "is back",
            OrganisationChangeKind.AssignmentEnds => $"no longer answers for {change.Before}{day}",
            _ => "",
        };
    }

    public static string Fragmentation(ListHandoffsReply handoffs) => handoffs.Places == 0
        ? "One touchpoint: nothing is handed over."
        : $"The operating unit changes at {Figures.Of(handoffs.UnitChanges, handoffs.Places)} places from one touchpoint to the next.";
}
