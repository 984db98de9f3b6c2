using Journey.Evidence.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The form that registers a source, with what was typed and what is wrong with it.</summary>
public sealed record SourceFormModel(string Unit, Source Typed, IReadOnlyList<FieldViolation> Wrong);
