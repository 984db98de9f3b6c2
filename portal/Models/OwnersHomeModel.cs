using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>The people and teams of a unit, and how much nobody answers for; null what did not come in time.</summary>
public sealed record OwnersHomeModel(Frame Frame, IReadOnlyList<Person>? People, IReadOnlyList<Team>? Teams, int? Gaps);
