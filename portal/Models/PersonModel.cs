using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>A person and what they answer for, now and later.</summary>
public sealed record PersonModel(Frame Frame, Person Person, IReadOnlyList<Assignment> Assignments);
