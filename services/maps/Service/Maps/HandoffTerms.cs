namespace Journey.Maps.Maps;

/// <summary>What is agreed on a handoff between two touchpoints that follow on one another. That there is one follows from the touchpoints.</summary>
/// <param name="Id">Id of the handoff; follows from the two touchpoints, whatever was sent.</param>
/// <param name="From">Touchpoint that gives.</param>
/// <param name="To">Touchpoint that receives.</param>
/// <param name="Payload">What is handed over.</param>
/// <param name="Limit">Longest time it may take, as an ISO 8601 duration.</param>
/// <param name="FailureSignal">How one notices that it did not arrive.</param>
/// <param name="ToCustomer">Whether it waits for the customer: then no unit receives it.</param>
/// <param name="Dismissal">Why it is no handoff after all.</param>
internal sealed record HandoffTerms(
    string Id = "", string From = "", string To = "", string Payload = "", string Limit = "", string FailureSignal = "",
    bool ToCustomer = false, string Dismissal = "") : IElement;
