using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>The map page: the map, what was seen, and one line of each adjacent concept.</summary>
public sealed record MapPageModel(MapView View, Seen? Seen, CompareModel Compare)
{
    public Frame Frame => View.Frame;

    public MapDocument Document => View.Document;

    public NextStep Next => NextStep.For(View, Seen is not null);
}
