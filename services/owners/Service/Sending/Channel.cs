namespace Journey.Owners.Sending;

/// <summary>How something leaves.</summary>
internal enum Channel
{
    Webhook,
    Mail,
}
