using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>A table of assignments; of a team with the person of each.</summary>
public sealed record DutiesModel(Frame Frame, IReadOnlyList<Assignment> Assignments, bool WithPerson);
