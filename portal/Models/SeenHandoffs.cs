using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>What a log shows of handoffs: cases that go straight from one touchpoint to another, by what its activities are on the map.</summary>
public sealed record SeenHandoffs(string LogKey, string LogName, GetPathsReply Paths, IReadOnlyDictionary<(string From, string To), SeenWay> Ways)
{
    public static SeenHandoffs Of(string key, string name, GetPathsReply paths, TouchpointMapping mapping, MapDocument document)
    {
        var ids = document.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints).DistinctBy(touchpoint => touchpoint.Key).ToDictionary(touchpoint => touchpoint.Key, touchpoint => touchpoint.Id);
        var of = mapping.Activities.ToDictionary(mapped => mapped.Activity, mapped => mapped.ReplacedBy.Length > 0 ? mapped.ReplacedBy : mapped.Touchpoint);
        string? At(string activity) => of.GetValueOrDefault(activity, "") is { Length: > 0 } touchpoint && ids.TryGetValue(touchpoint, out var id) ? id : null;
        var ways = from edge in paths.Edges
                   let way = (From: At(edge.From), To: At(edge.To))
                   where way.From is not null && way.To is not null && way.From != way.To
                   group edge by (way.From!, way.To!);
        return new(key, name, paths, ways.ToDictionary(group => group.Key, group => SeenWay.Of([.. group])));
    }
}
