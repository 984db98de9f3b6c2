namespace Journey.Maps.Maps;

/// <summary>The answer to a write: the version, and the id given to each label of the request.</summary>
internal sealed record MapWritten(MapVersion Map, IReadOnlyDictionary<string, string> Ids);
