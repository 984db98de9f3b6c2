using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>A step that was to be moved backstage and was not.</summary>
/// <param name="Step">The step.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Wrong">What is to mend.</param>
/// <param name="Conflict">Whether somebody saved meanwhile.</param>
public sealed record RefusedMove(string Step, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<FieldViolation> Wrong, bool Conflict)
{
    /// <summary>What others did since the page was read; null where nobody did or it is not known right now.</summary>
    public Meanwhile? Meanwhile { get; init; }
}
