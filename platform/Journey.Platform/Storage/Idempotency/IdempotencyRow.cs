namespace Journey.Platform.Storage.Idempotency;

/// <summary>What was answered to a command, kept so that sending it again has no second effect.</summary>
internal sealed class IdempotencyRow
{
    public Guid UnitId { get; set; }

    public string Subject { get; set; } = "";

    public string Key { get; set; } = "";

    public string RequestHash { get; set; } = "";

    public string? Reply { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
