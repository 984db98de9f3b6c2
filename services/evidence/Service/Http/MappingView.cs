using Journey.Evidence.Touchpoints;

namespace Journey.Evidence.Http;

internal sealed record MappingView(string LogKey, int Revision, IReadOnlyList<MappedActivity> Activities, IReadOnlyList<DefinitionView> History)
{
    public static MappingView Of(LogMapping mapping) => new(mapping.LogKey, mapping.Revision, mapping.Activities, [.. mapping.History.Select(DefinitionView.Of)]);
}
