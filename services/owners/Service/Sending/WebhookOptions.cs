namespace Journey.Owners.Sending;

/// <summary>How webhooks are sent; section <c>Webhooks</c>.</summary>
internal sealed record WebhookOptions
{
    /// <summary>Whether targets in private networks and on this machine may be reached, over http too. For trials and networks of one's own.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>How long a target may take to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
