using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The form that makes a map, with what was typed and what is wrong.</summary>
public sealed record NewMapModel(Frame Frame, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<FieldViolation> Wrong)
{
    public string Value(string field) => Typed.TryGetValue(field, out var typed) ? typed : "";
}
