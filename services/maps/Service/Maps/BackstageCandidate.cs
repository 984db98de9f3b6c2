namespace Journey.Maps.Maps;

/// <summary>A step that could stand backstage, and the word of internal work in its title where that is why.</summary>
internal sealed record BackstageCandidate(string Step, string Title, string Word);
