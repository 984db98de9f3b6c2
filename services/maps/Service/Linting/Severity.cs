namespace Journey.Maps.Linting;

/// <summary>How heavy a lint rule is.</summary>
internal enum Severity
{
    Warning,

    /// <summary>It blocks publishing.</summary>
    Error,
}
