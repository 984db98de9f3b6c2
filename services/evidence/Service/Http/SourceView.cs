using Journey.Evidence.Claims;
using Journey.Evidence.Sources;

namespace Journey.Evidence.Http;

internal sealed record SourceView(
    string Key, string Name, Origin Origin, Tier Tier, string Method, string? SourceKind, string? Link, string? IndependenceKey,
    IReadOnlyList<string> Dimensions, IReadOnlyList<string> Personal,
    long Records, long Events, long Cases, DateTimeOffset? Newest, long Revision, bool Importing)
{
    public static SourceView Of(SourceState state)
    {
        var source = state.Source;
        return new SourceView(
            source.Key, source.Name, source.Origin, source.Tier, source.Method, source.SourceKind, source.Link, source.IndependenceKey,
            source.DimensionNames, source.PersonalNames, source.Holds.Records, source.Holds.Events, source.Holds.Cases, source.Holds.Newest, source.Holds.Revision, state.Importing);
    }
}
