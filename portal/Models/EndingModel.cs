using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The form that lets a person leave, and what that would leave behind; null before a day is named.</summary>
public sealed record EndingModel(Frame Frame, Person Person, string Until, PersonEnd? End)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public IReadOnlyList<LeftBehind> Orphaned => [.. (End?.Left ?? []).Where(left => left.Orphaned)];

    public IReadOnlyList<LeftBehind> Followed => [.. (End?.Left ?? []).Where(left => !left.Orphaned)];
}
