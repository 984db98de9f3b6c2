using Journey.Evidence.V1;

namespace Journey.Portal.Models;

/// <summary>The logs of a unit; null where evidence did not answer.</summary>
public sealed record LogsModel(Frame Frame, IReadOnlyList<LogState>? Logs, LogFormModel Form);
