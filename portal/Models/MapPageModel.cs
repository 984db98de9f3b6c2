using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>The map page: the map, what was seen, and one line of each adjacent concept. A null belief means: not known right now.</summary>
public sealed record MapPageModel(MapView View, Belief? Belief, CompareModel Compare)
{
    public Frame Frame => View.Frame;

    /// <summary>What others did since the reader last looked; null where nothing did.</summary>
    public Meanwhile? Unseen { get; init; }

    /// <summary>What was decided on it, newest first; null where that is not known right now.</summary>
    public IReadOnlyList<Decision>? Decisions { get; init; }

    /// <summary>What its decisions were made without; null where it is not known right now whether that was brought.</summary>
    public IReadOnlyList<Owners.V1.AwaitedEvidence>? Awaited { get; init; }

    /// <summary>Tests of its fixes, newest first, and what these did to point and line; null where that is not known right now.</summary>
    public IReadOnlyList<Owners.V1.Test>? Tests { get; init; }

    public Owners.V1.ListLinesReply? Lines { get; init; }

    public MapDocument Document => View.Document;

    public NextStep Next => NextStep.For(this);
}
