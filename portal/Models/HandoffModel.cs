using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>One handoff with its form.</summary>
public sealed record HandoffModel(Frame Frame, string MapId, Handoff Handoff, IReadOnlyList<FieldViolation> Wrong);
