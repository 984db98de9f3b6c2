namespace Journey.Maps.Maps;

/// <summary>A link as somebody asks for it.</summary>
/// <param name="Until">Last day on which it opens, yyyy-MM-dd in the unit's time zone; empty for thirty days from today.</param>
/// <param name="Version">The version to show; 0 for the newest at the time it is made.</param>
internal sealed record ShareDraft(string Until = "", int Version = 0);
