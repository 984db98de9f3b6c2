namespace Journey.Evidence.Intake;

/// <summary>A message that will never be taken as it is; nothing of it is kept but the dead letter.</summary>
/// <param name="reason">For the metric; one of a few.</param>
/// <param name="message">For the operator; never what the message says.</param>
#pragma warning disable CA1032 // Without a reason it could not be counted.
internal sealed class RefusedMessageException(string reason, string message) : Exception(message)
#pragma warning restore CA1032
{
    public const string NoSender = "no-sender";
    public const string UnknownSender = "unknown-sender";
    public const string OutOfScope = "out-of-scope";
    public const string TooLarge = "too-large";
    public const string Unreadable = "unreadable";
    public const string Refused = "refused";
    public const string Failed = "failed";

    public string Reason { get; } = reason;
}
