using Journey.Evidence.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The sources of a unit; null where evidence did not answer.</summary>
internal sealed record SourcesModel(Frame Frame, IReadOnlyList<SourceState>? Sources, SourceFormModel Form);
