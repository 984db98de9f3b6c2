using Journey.Evidence.Sources;

namespace Journey.Evidence.Rpc;

internal static class SourceMessages
{
    public static SourceProperties Read(V1.Source? source)
    {
        source ??= new V1.Source();
        return new SourceProperties(
            source.Key, source.Name, (Origin)source.Origin, (Claims.Tier)source.Tier, source.Method, Given(source.SourceKind), Given(source.Link),
            Given(source.IndependenceKey), [.. source.Dimensions], [.. source.Personal]);
    }

    public static V1.Source Write(SourceProperties source) => new()
    {
        Key = source.Key,
        Name = source.Name,
        Origin = (V1.Origin)source.Origin,
        Tier = (V1.Tier)source.Tier,
        Method = source.Method,
        SourceKind = source.SourceKind ?? "",
        Link = source.Link ?? "",
        IndependenceKey = source.IndependenceKey ?? "",
        Dimensions = { source.Dimensions ?? [] },
        Personal = { source.Personal ?? [] },
    };

    public static V1.SourceState Write(SourceState state) => new()
    {
        Source = Write(SourceProperties.Of(state.Source)),
        Records = state.Source.Holds.Records,
        Events = state.Source.Holds.Events,
        Cases = state.Source.Holds.Cases,
        Newest = Times.Write(state.Source.Holds.Newest),
        Revision = state.Source.Holds.Revision,
        Importing = state.Importing,
    };

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
