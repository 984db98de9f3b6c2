using Journey.Maps.Maps;
using Journey.Platform.Errors;

namespace Journey.Maps.Storage;

/// <summary>A revision as it was asked for: the versions it may be made on, and what was wrong with its form.</summary>
internal sealed record Revision(SeenVersion On, string Reason, IReadOnlyList<Edit> Edits, Violations Violations);
