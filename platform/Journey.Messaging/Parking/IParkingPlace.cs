namespace Journey.Messaging.Parking;

/// <summary>Somewhere messages wait for an operator.</summary>
internal interface IParkingPlace
{
    /// <summary>Its name, as metrics and operators know it.</summary>
    string Queue { get; }

    Task<int> CountAsync(CancellationToken ct);

    /// <summary>The oldest first.</summary>
    Task<IReadOnlyList<ParkedMessage>> ListAsync(int limit, CancellationToken ct);

    Task<ParkedMessage?> FindAsync(Guid message, CancellationToken ct);

    /// <summary>One message or, where null, all; says how many went.</summary>
    Task<int> ReplayAsync(Guid? message, CancellationToken ct);

    /// <summary>Says how many went.</summary>
    Task<int> DiscardAsync(Guid message, CancellationToken ct);
}
