namespace Journey.Maps.Decisions;

/// <summary>Somebody a decision names, as owners knows them.</summary>
/// <param name="Name">Their name; empty where the unit has no such person.</param>
/// <param name="Active">Whether they are there now.</param>
internal sealed record NamedPerson(string Name, bool Active);
