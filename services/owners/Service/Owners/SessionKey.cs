namespace Journey.Owners.Owners;

/// <summary>What gateways protect sessions with, sealed by a secret that only they have.</summary>
internal sealed class SessionKey
{
    public const int MostName = 200;
    public const int MostSealed = 20_000;

    public required string Name { get; init; }

    public required string Sealed { get; init; }
}
