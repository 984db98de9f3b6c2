namespace Journey.Owners.Owners;

internal sealed record AssignmentOrder(
    Guid MapId, string ElementId, Guid PersonId, DateTimeOffset From, DateTimeOffset? Until, Duty Duty = Duty.Accountable);
