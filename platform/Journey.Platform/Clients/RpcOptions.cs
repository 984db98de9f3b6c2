namespace Journey.Platform.Clients;

/// <summary>How parts call each other; section <c>Rpc</c>.</summary>
public sealed record RpcOptions
{
    /// <summary>Deadline of a unary call that sets none itself. Streams have none unless they set one.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(2);
}
