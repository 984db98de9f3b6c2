namespace Journey.Owners.Owners;

internal sealed record AssignedPerson(Assignment Assignment, Person Person);
