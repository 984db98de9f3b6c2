namespace Journey.Local.Sample;

/// <summary>A map that was made.</summary>
/// <param name="Id">Id of the map.</param>
/// <param name="Ids">Id that each element got, by the id in the file.</param>
internal sealed record SampleMap(string Id, Dictionary<string, string> Ids);
