namespace Journey.Maps.Maps;

internal sealed record Segment(string Key = "", string Name = "", bool Priority = false, int DefinitionVersion = 0);
