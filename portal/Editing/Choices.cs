namespace Journey.Portal.Editing;

/// <summary>What the coded fields of elements may say, in the order people read them.</summary>
internal static class Choices
{
    public static IReadOnlyList<(string, string)> Actors { get; } =
        [("customer", "The customer"), ("organisation", "People of the organisation"), ("system", "A system"), ("thirdParty", "Somebody else")];

    public static IReadOnlyList<(string, string)> Bases { get; } = [("assumed", "The team assumes it"), ("selfReported", "Customers said it")];

    public static IReadOnlyList<(string, string)> Lanes { get; } =
    [
        ("physicalEvidence", "Physical evidence"), ("customerActions", "Customer actions"), ("frontstage", "Frontstage"), ("backstage", "Backstage"),
        ("supportProcesses", "Support processes"),
    ];

    public static IReadOnlyList<(string, string)> Severities { get; } = [("1", "1, small"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5, the journey ends here")];

    public static IReadOnlyList<(string, string)> Polarities { get; } = [("stumble", "They stumble"), ("delight", "They are delighted"), ("decisive", "They decide")];

    public static IReadOnlyList<(string, string)> Moments { get; } = [("first", "First: choosing"), ("second", "Second: using"), ("zero", "Zero: looking before choosing")];

    public static IReadOnlyList<(string, string)> Marks { get; } = [("friction", "Friction: harder than it should be"), ("risk", "Risk: may go wrong"), ("value", "Value: worth more than elsewhere")];

    public static IReadOnlyList<(string, string)> Behaviours { get; } = [("customerBehaviour", "What customers do"), ("business", "What the organisation gets")];

    public static IReadOnlyList<(string, string)> Directions { get; } = [("rise", "more"), ("fall", "less")];

    public static IReadOnlyList<(string, string)> Changing { get; } = [("product", "A product"), ("policy", "A policy"), ("channel", "A channel"), ("segment", "A segment")];

    public static IReadOnlyList<(string, string)> Concepts { get; } =
        [("cxm", "Customer experience management"), ("blueprint", "Service blueprint"), ("segmentation", "Customer segmentation")];

    public static IReadOnlyList<(string, string)> Parts { get; } =
    [
        ("painPoints", "pain point"), ("momentsOfTruth", "moment of truth"), ("failurePoints", "failure point"), ("marks", "friction, risk or value"), ("emotions", "feeling"),
        ("handoffs", "handoff"), ("assumptions", "assumption"), ("candidateFixes", "candidate fix"), ("metrics", "metric"), ("dependencies", "dependency"),
    ];
}
