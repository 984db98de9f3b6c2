using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>The map page: the map, what was seen, and one line of each adjacent concept. A null belief means: not known right now.</summary>
public sealed record MapPageModel(MapView View, Belief? Belief, CompareModel Compare)
{
    public Frame Frame => View.Frame;

    public MapDocument Document => View.Document;

    public NextStep Next => NextStep.For(View, Belief is { HasReasons: true });
}
