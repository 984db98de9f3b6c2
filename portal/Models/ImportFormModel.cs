using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The form that sends a file, with what was wrong with the last try.</summary>
public sealed record ImportFormModel(string Unit, string Key, IReadOnlyList<FieldViolation> Wrong);
