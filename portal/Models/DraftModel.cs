using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>A draft of a map that was refused, with what was typed.</summary>
public sealed record DraftModel(Frame Frame, string LogKey, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<FieldViolation> Wrong)
{
    public string Value(string field) => Typed.GetValueOrDefault(field, "");

    public IEnumerable<FieldViolation> WrongAt(string field) => Wrong.Where(violation => violation.Field == field);
}
