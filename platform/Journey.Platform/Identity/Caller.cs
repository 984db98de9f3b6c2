namespace Journey.Platform.Identity;

/// <summary>Who calls, in which unit, and what they may do there.</summary>
/// <param name="Subject">Stable id of the person or system.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Unit">The unit of the request, if it is about one.</param>
/// <param name="Role">Role in that unit.</param>
/// <param name="Organisation">Whether they may make units and see across them.</param>
/// <param name="Gateway">Whether it is the gateway itself, asking on nobody's behalf.</param>
/// <param name="Token">The internal token, to be passed on to other parts.</param>
public sealed record Caller(string Subject, string Name, UnitRef? Unit, Role Role, bool Organisation, bool Gateway, string Token)
{
    /// <summary>The share link they come over; null for everybody who has proven who they are.</summary>
    public ShareRef? Share { get; init; }

    /// <summary>Id of the unit of the request; refuses the request when it is about none.</summary>
    public Guid UnitId => Unit?.Id ?? throw new UnitMissing();

    /// <summary>Without the token, so that no log ever holds one.</summary>
    public override string ToString() => $"{Subject} ({Role} in {Unit?.Key ?? "no unit"})";
}
