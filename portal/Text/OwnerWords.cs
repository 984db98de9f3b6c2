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

    /// <summary>Place among gaps, the gravest first; the numbers of the contract are in the order in which they came.</summary>
    public static int Rank(Gap gap) => gap switch
    {
        Gap.NoReceiver => 0,
        Gap.NoOwner => 1,
        Gap.SameOwnerNominal => 2,
        Gap.OwnerLapsed => 3,
        _ => 4,
    };

    public static string Of(Duty duty) => duty == Duty.Responsible ? T("Responsible") : T("Accountable");

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
}
