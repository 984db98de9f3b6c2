using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>The units a person may enter; null where owners did not answer.</summary>
public sealed record UnitsModel(Frame Frame, IReadOnlyList<Membership>? Units);
