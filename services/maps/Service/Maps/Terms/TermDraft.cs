namespace Journey.Maps.Maps;

/// <summary>A term as somebody adds it.</summary>
internal sealed record TermDraft(string Key = "", string Name = "");
