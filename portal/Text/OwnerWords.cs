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
        var on = change.At is null ? "" : moments.Day(change.At);
        return change.Kind switch
        {
            OrganisationChangeKind.TeamAdded => T("new team"),
            OrganisationChangeKind.TeamMoved => change.Before.Length > 0 ? T("from under {0} to under {1}", change.Before, change.After) : T("comes under {0}", change.After),
            OrganisationChangeKind.TeamEnds => on.Length > 0 ? T("team ends on {0}", on) : T("team ends"),
            OrganisationChangeKind.TeamReturns => T("is there again"),
            OrganisationChangeKind.PersonAdded => change.After.Length > 0 ? T("new, in {0}", change.After) : T("new, in no team"),
            OrganisationChangeKind.PersonRenamed => T("was called {0}", change.Before),
            OrganisationChangeKind.PersonMoved => Moves(change, on),
            OrganisationChangeKind.PersonEnds => on.Length > 0 ? T("leaves on {0}", on) : T("leaves"),
            OrganisationChangeKind.PersonReturns => T("is back"),
            OrganisationChangeKind.AssignmentEnds => on.Length > 0 ? T("no longer answers for {0} on {1}", change.Before, on) : T("no longer answers for {0}", change.Before),
            _ => "",
        };
    }

    static string Moves(OrganisationChange change, string on) => (change.Before.Length > 0, on.Length > 0) switch
    {
        (true, true) => T("from {0} to {1} on {2}", change.Before, change.After, on),
        (true, _) => T("from {0} to {1}", change.Before, change.After),
        (_, true) => T("joins {0} on {1}", change.After, on),
        _ => T("joins {0}", change.After),
    };
}
