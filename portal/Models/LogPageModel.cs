using Journey.Evidence.V1;
using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>A log with what it joins, why people contact, what was walked, and which touchpoints its activities are.</summary>
public sealed record LogPageModel(
    Frame Frame,
    LogState State,
    IReadOnlyList<SourceState> Sources,
    string By,
    GetDriversReply? Drivers,
    GetPathsReply? Paths,
    GetScoresReply? Scores,
    GetQualityReply? Quality,
    TouchpointsModel Touchpoints)
{
    /// <summary>The revision and instant the figures are held at, where they are.</summary>
    public CaseQuery Held { get; init; } = new();

    public Log Log => State.Log;

    /// <summary>Its own sources, in its order.</summary>
    public IReadOnlyList<SourceState> Joined => [.. Log.Sources.Select(key => Sources.FirstOrDefault(state => state.Source.Key == key)).OfType<SourceState>()];

    /// <summary>A source is a log of itself under its own key.</summary>
    public bool IsSource => Log.Sources is [var only] && only == Log.Key;

    public LogFigures Figures => new(
        Frame, Log.Key, Addresses.Log(Frame.Unit, Log.Key), By,
        ["reason", "activity", "channel", .. Joined.SelectMany(state => state.Source.Dimensions).Distinct(StringComparer.Ordinal)], State.Partial, Drivers, Paths)
    { Held = Held };
}
