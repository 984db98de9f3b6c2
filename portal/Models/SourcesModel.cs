using Journey.Evidence.V1;

namespace Journey.Portal.Models;

/// <summary>The sources of a unit; null where evidence did not answer.</summary>
public sealed record SourcesModel(Frame Frame, IReadOnlyList<SourceState>? Sources, SourceFormModel Form);
