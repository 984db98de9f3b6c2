namespace Journey.Platform.Errors;

/// <summary>The only family of exceptions that callers see; every other exception is an internal error and its text stays inside.</summary>
#pragma warning disable CA1032 // An exception without kind and reason would have no place in the error model.
public class JourneyException : Exception
#pragma warning restore CA1032
{
    /// <summary>Makes a failure that the caller will see.</summary>
    /// <param name="kind">Decides the status.</param>
    /// <param name="reason">UPPER_SNAKE, listed in docs/problems.md.</param>
    /// <param name="message">What happened, for people.</param>
    /// <param name="violations">The fields that do not hold.</param>
    /// <param name="metadata">More for programs, see <see cref="ErrorMetadata"/>.</param>
    public JourneyException(
        ErrorKind kind,
        string reason,
        string message,
        IReadOnlyList<FieldViolation>? violations = null,
        IReadOnlyDictionary<string, string>? metadata = null)
        : base(message)
    {
        Kind = kind;
        Reason = reason;
        Violations = violations ?? [];
        Metadata = metadata ?? new Dictionary<string, string>();
        if (Metadata.Keys.FirstOrDefault(ErrorMetadata.Members.Contains) is { } taken)
        {
            throw new ArgumentException($"A problem document has a member '{taken}' of its own.", nameof(metadata));
        }
    }

    /// <summary>Decides the status.</summary>
    public ErrorKind Kind { get; }

    /// <summary>Why, in UPPER_SNAKE.</summary>
    public string Reason { get; }

    /// <summary>The fields that do not hold.</summary>
    public IReadOnlyList<FieldViolation> Violations { get; }

    /// <summary>More for programs.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }
}
