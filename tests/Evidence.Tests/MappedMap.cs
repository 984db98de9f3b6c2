using Journey.Maps.V1;

namespace Evidence.Tests;

/// <summary>A map over named touchpoints, as maps would give it.</summary>
internal static class MappedMap
{
    public static MapVersion Of(Guid id, int version, Window window, params Touchpoint[] touchpoints) => new()
    {
        MapId = id.ToString(),
        Version = version,
        Document = new MapDocument
        {
            Title = "First 30 days",
            Window = window,
            Segment = new Segment { Key = "families" },
            Stages = { new Stage { Id = "stage", Title = "All of it", Steps = { touchpoints.Select(t => new Step { Id = "step-" + t.Key, Title = "I meet " + t.Name, Touchpoints = { t } }) } } },
        },
    };

    public static Touchpoint Point(string key, string? name = null, bool optional = false, bool repeatable = false, string maxGap = "", params string[] replaces) => new()
    {
        Id = "tp-" + key,
        Key = key,
        Name = name ?? key,
        Channel = "web",
        Optional = optional,
        Repeatable = repeatable,
        MaxGap = maxGap,
        Replaces = { replaces },
    };
}
