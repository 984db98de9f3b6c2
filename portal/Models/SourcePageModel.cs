using Journey.Evidence.V1;
using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>A source with what arrived, why people contact, and what was walked.</summary>
public sealed record SourcePageModel(
    Frame Frame,
    SourceState State,
    IReadOnlyList<ImportState> Imports,
    GetDriversReply? Drivers,
    GetPathsReply? Paths,
    string By,
    GetQualityReply? Quality)
{
    /// <summary>The revision and instant the figures are held at, where they are.</summary>
    public CaseQuery Held { get; init; } = new();

    public Source Source => State.Source;

    public ImportState? Latest => Imports.Count > 0 ? Imports[0] : null;

    public bool Arriving => Latest?.Phase is ImportPhase.Queued or ImportPhase.Running;

    public ImportModel? LatestImport => Latest is { } latest ? new(Frame.Unit, latest) { MayWrite = Frame.MayWrite } : null;

    public bool IsSample => Frame.IsSample
        || $"{Source.Name} {Source.Method} {Source.SourceKind}".Contains("sample", StringComparison.OrdinalIgnoreCase);

    public LogFigures Figures =>
        new(Frame, Source.Key, Addresses.Source(Frame.Unit, Source.Key), By, ["reason", "activity", "channel", .. Source.Dimensions], Arriving, Drivers, Paths) { Held = Held };
}
