namespace Journey.Maps.Publishing;

/// <summary>What the other parts say, all of it asked for one publication.</summary>
/// <param name="Evidence">Grades.</param>
/// <param name="Owners">Owners and fixes.</param>
/// <param name="Confirmed">Handoffs that both sides have confirmed.</param>
/// <param name="Approvers">How many members of the unit may publish.</param>
internal sealed record GateView(GradedMap Evidence, OwnedMap Owners, IReadOnlySet<string> Confirmed, int Approvers);
