using Journey.Evidence.V1;
using Journey.Portal.Charts;
using Journey.Portal.Charts.Flow;
using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>The path explorer of a log, or of a source, which is a log of itself.</summary>
/// <param name="Frame">The page around it.</param>
/// <param name="Key">Key of the log.</param>
/// <param name="Name">Its name.</param>
/// <param name="Home">The page of the log or source.</param>
/// <param name="Query">What is looked at.</param>
/// <param name="Paths">What was walked; null where evidence did not answer.</param>
public sealed record PathPageModel(Frame Frame, string Key, string Name, string Home, PathQuery Query, GetPathsReply? Paths)
{
    readonly FlowLog? log = Paths is { Activities: > 0 } ? new(Paths) : null;
    FlowDrawing? drawing;

    /// <summary>Activities drawn where nothing is asked.</summary>
    public int MostActivities { get; init; } = FlowChoice.Readable;

    public string Address => Home + "/paths";

    public FlowDrawing? Drawing => log is null ? null : drawing ??= new(log, FlowChoice.Of(log, Query.Coverage / 100.0, Walked, MostActivities));

    /// <summary>The cases behind the page, narrowed further where a number is about fewer.</summary>
    public string CasesAt(CaseQuery query) => Addresses.Cases(Frame.Unit, Key) + query.Text();

    public Variant? Variant => Find(Paths, Query.Variant);

    public NeighbourShape? Neighbours => log is not null && log.Has(Query.At) ? new(log, Query.At) : null;

    public IReadOnlyList<DropRow> Drops => log is null ? [] : DropRow.Of(log);

    /// <summary>The same page at any later time; null where the reader may not ask for other than the newest figures.</summary>
    public string? Permalink => !Frame.MayWrite || Paths is null ? null : At(Query with { Cut = Query.Cut.At(Paths.Revision, Paths.AsOf) });

    public string At(PathQuery query) => Address + query.Text();

    /// <summary>Whether an activity belongs to what is highlighted.</summary>
    public bool Lit(string activity) => Variant is { } variant ? variant.Path.Contains(activity) : Query.At == activity || Query.At.Length == 0;

    public bool Lit(Edge edge) => Variant is { } variant
        ? variant.Path.Zip(variant.Path.Skip(1)).Contains((edge.From, edge.To))
        : Query.At.Length == 0 || edge.From == Query.At || edge.To == Query.At;

    public bool Highlights => Variant is not null || Neighbours is not null;

    IReadOnlyList<string> Walked => Variant?.Path ?? (Query.At.Length > 0 ? [Query.At] : []);

    static Variant? Find(GetPathsReply? paths, string id) => id.Length == 0 ? null : paths?.TopVariants.FirstOrDefault(variant => VariantId.Of(variant) == id);
}
