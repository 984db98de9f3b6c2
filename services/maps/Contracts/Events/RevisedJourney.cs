namespace Journey.Maps.Contracts.Events;

/// <summary>What a map says should happen, and what it believes hurts: the part of a revised map that evidence is held against.</summary>
/// <param name="Anchor">Activity that starts the journey.</param>
/// <param name="End">Activity that ends it; may be empty.</param>
/// <param name="Days">Days after the anchor.</param>
/// <param name="Touchpoints">Every touchpoint in the order of the map.</param>
/// <param name="Paths">The ways to the goal, each a list of touchpoint keys. Empty means one: all touchpoints in their order.</param>
/// <param name="PainPoints">Every pain point in the order of the map.</param>
/// <param name="Handoffs">Every handoff that follows from the touchpoints, without those that were dismissed; absent in events of before they were told.</param>
/// <param name="Dismissed">Those of which somebody said why they are none; absent in events of before they were told.</param>
public sealed record RevisedJourney(
    string Anchor, string End, int Days, IReadOnlyList<RevisedTouchpoint> Touchpoints,
    IReadOnlyList<IReadOnlyList<string>> Paths, IReadOnlyList<RevisedPainPoint> PainPoints, IReadOnlyList<RevisedHandoff>? Handoffs = null,
    IReadOnlyList<RevisedHandoff>? Dismissed = null);

/// <summary>A touchpoint of a revised map.</summary>
/// <param name="Id">Id of the element.</param>
/// <param name="Key">Stable key.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Step">Title of its step.</param>
/// <param name="Optional">Whether a customer may go on without it.</param>
/// <param name="Repeatable">Whether it may follow on itself.</param>
/// <param name="MaxGap">Longest time after the touchpoint before it, as an ISO 8601 duration; empty for any.</param>
/// <param name="Replaces">Keys it took the place of.</param>
/// <param name="Channel">Medium, for example "web"; empty in events of before it was told.</param>
/// <param name="OperatedBy">Organisation unit that answers for it, as its people call it; may be empty.</param>
public sealed record RevisedTouchpoint(
    string Id, string Key, string Name, string Step, bool Optional, bool Repeatable, string MaxGap, IReadOnlyList<string> Replaces,
    string Channel = "", string OperatedBy = "");

/// <summary>A pain point of a revised map.</summary>
/// <param name="Id">Id of the element.</param>
/// <param name="Title">Title.</param>
/// <param name="Severity">From 1 to 5; its order is the believed ranking.</param>
/// <param name="Reasons">Reason codes that speak of it.</param>
/// <param name="Touchpoints">Touchpoints of the step where it is met; absent in events of before they were told.</param>
public sealed record RevisedPainPoint(string Id, string Title, int Severity, IReadOnlyList<string> Reasons, IReadOnlyList<string>? Touchpoints = null);

/// <summary>A handoff of a revised map. It is one of its elements too, of kind handoff.</summary>
/// <param name="Id">Id; it follows from the two touchpoints.</param>
/// <param name="From">Touchpoint that gives.</param>
/// <param name="To">Touchpoint that receives.</param>
/// <param name="Giver">Organisation unit that gives; may be empty.</param>
/// <param name="Receiver">Organisation unit that receives; may be empty.</param>
/// <param name="ToCustomer">Whether it waits for the customer, so that no unit receives it.</param>
/// <param name="Limit">Longest time it may take, as an ISO 8601 duration; empty where none is agreed.</param>
/// <param name="Payload">What is handed over; empty where nothing is agreed, and in events of before it was told.</param>
/// <param name="FailureSignal">How one notices that it did not arrive; as payload.</param>
/// <param name="ChangesUnit">Whether another organisation unit receives. A unit that nobody named is not another one.</param>
/// <param name="ChangesChannel">Whether the channel changes.</param>
/// <param name="Dismissal">Why it is none; empty among those that are.</param>
public sealed record RevisedHandoff(
    string Id, string From, string To, string Giver, string Receiver, bool ToCustomer, string Limit,
    string Payload = "", string FailureSignal = "", bool ChangesUnit = false, bool ChangesChannel = false, string Dismissal = "");
