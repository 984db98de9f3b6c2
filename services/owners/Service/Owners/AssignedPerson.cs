namespace Journey.Owners.Owners;

/// <summary>An assignment with its person, and what it is about as far as the map still has it.</summary>
internal sealed record AssignedPerson(Assignment Assignment, Colleague Person, string Map, MapElement? Element);
