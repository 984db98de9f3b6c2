using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>What nobody answers for in the unit, and who could; null what did not come in time.</summary>
public sealed record GapsModel(Frame Frame, IReadOnlyList<GapOnMap>? Gaps, string Next, IReadOnlyList<Person> People);
