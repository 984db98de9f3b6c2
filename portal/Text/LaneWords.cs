using Journey.Maps.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for the lanes and lines of a service blueprint.</summary>
internal static class LaneWords
{
    public static string Of(BlueprintLane lane) => lane switch
    {
        BlueprintLane.PhysicalEvidence => T("Physical evidence"),
        BlueprintLane.CustomerActions => T("Customer actions"),
        BlueprintLane.Frontstage => T("Frontstage"),
        BlueprintLane.Backstage => T("Backstage"),
        BlueprintLane.SupportProcesses => T("Support processes"),
        _ => "",
    };

    /// <summary>As the API codes it.</summary>
    public static string Code(BlueprintLane lane) => lane switch
    {
        BlueprintLane.PhysicalEvidence => "physicalEvidence",
        BlueprintLane.CustomerActions => "customerActions",
        BlueprintLane.Frontstage => "frontstage",
        BlueprintLane.SupportProcesses => "supportProcesses",
        _ => "backstage",
    };

    /// <summary>What stands in it.</summary>
    public static string Means(BlueprintLane lane) => lane switch
    {
        BlueprintLane.PhysicalEvidence => T("what the customer can touch or see"),
        BlueprintLane.CustomerActions => T("the steps of the map"),
        BlueprintLane.Frontstage => T("what is done in the customer’s sight"),
        BlueprintLane.Backstage => T("what is done out of sight"),
        BlueprintLane.SupportProcesses => T("what others do so that it can be done"),
        _ => "",
    };

    /// <summary>What to enter where a lane is empty.</summary>
    public static string Ask(BlueprintLane lane) => lane switch
    {
        BlueprintLane.PhysicalEvidence => T("Enter what the customer holds or sees: the box, the letter, the sign."),
        BlueprintLane.Frontstage => T("Enter a touchpoint, or what people do before the customer’s eyes."),
        BlueprintLane.Backstage => T("Enter the work that a step waits for and the customer never sees: picking, checking, approving."),
        _ => T("Enter the systems and suppliers that the work backstage leans on."),
    };

    /// <summary>The line above a lane; empty where there is none.</summary>
    public static string Line(BlueprintLane lane) => lane switch
    {
        BlueprintLane.Frontstage => T("Line of interaction"),
        BlueprintLane.Backstage => T("Line of visibility"),
        BlueprintLane.SupportProcesses => T("Line of internal interaction"),
        _ => "",
    };

    /// <summary>The class of a lane's row.</summary>
    public static string Class(BlueprintLane lane) => lane switch
    {
        BlueprintLane.PhysicalEvidence => "phys",
        BlueprintLane.CustomerActions => "act",
        BlueprintLane.Frontstage => "front",
        BlueprintLane.Backstage => "back",
        _ => "support",
    };

    /// <summary>What a handoff lacks, in few words; several things are counted.</summary>
    public static string Lacks(IReadOnlyCollection<HandoffGap> gaps) => gaps.Count == 1 ? Lacks(gaps.First()) : T("{0} things not agreed", gaps.Count);

    static string Lacks(HandoffGap gap) => gap switch
    {
        HandoffGap.NoGiver => T("no unit gives"),
        HandoffGap.NoReceiver => T("no unit receives"),
        HandoffGap.NoPayload => T("nothing said to be handed over"),
        HandoffGap.NoLimit => T("no limit"),
        HandoffGap.NoSignal => T("no signal of failure"),
        _ => "",
    };
}
