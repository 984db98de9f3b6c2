using Journey.Maps.V1;

namespace Journey.Portal.Text;

/// <summary>The words for the lanes and lines of a service blueprint.</summary>
internal static class LaneWords
{
    public static string Of(BlueprintLane lane) => lane switch
    {
        BlueprintLane.PhysicalEvidence => "Physical evidence",
        BlueprintLane.CustomerActions => "Customer actions",
        BlueprintLane.Frontstage => "Frontstage",
        BlueprintLane.Backstage => "Backstage",
        BlueprintLane.SupportProcesses => "Support processes",
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
        BlueprintLane.PhysicalEvidence => "what the customer can touch or see",
        BlueprintLane.CustomerActions => "the steps of the map",
        BlueprintLane.Frontstage => "what is done in the customer’s sight",
        BlueprintLane.Backstage => "what is done out of sight",
        BlueprintLane.SupportProcesses => "what others do so that it can be done",
        _ => "",
    };

    /// <summary>What to enter where a lane is empty.</summary>
    public static string Ask(BlueprintLane lane) => lane switch
    {
        BlueprintLane.PhysicalEvidence => "Enter what the customer holds or sees: the box, the letter, the sign.",
        BlueprintLane.Frontstage => "Enter a touchpoint, or what people do before the customer’s eyes.",
        BlueprintLane.Backstage => "Enter the work that a step waits for and the customer never sees: picking, checking, approving.",
        _ => "Enter the systems and suppliers that the work backstage leans on.",
    };

    /// <summary>The line above a lane; empty where there is none.</summary>
    public static string Line(BlueprintLane lane) => lane switch
    {
        BlueprintLane.Frontstage => "Line of interaction",
        BlueprintLane.Backstage => "Line of visibility",
        BlueprintLane.SupportProcesses => "Line of internal interaction",
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
    public static string Lacks(IReadOnlyCollection<HandoffGap> gaps) => gaps.Count == 1 ? Lacks(gaps.First()) : $"{gaps.Count} things not agreed";

    static string Lacks(HandoffGap gap) => gap switch
    {
        HandoffGap.NoGiver => "no unit gives",
        HandoffGap.NoReceiver => "no unit receives",
        HandoffGap.NoPayload => "nothing said to be handed over",
        HandoffGap.NoLimit => "no limit",
        HandoffGap.NoSignal => "no signal of failure",
        _ => "",
    };
}
