using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>Carries the keys of touchpoints over where touchpoints take the place of others.</summary>
internal static class TouchpointKeys
{
    public static string Of(JsonObject touchpoint) => touchpoint["key"]?.GetValue<string>() ?? "";

    public static IEnumerable<string> ReplacedBy(JsonObject touchpoint) =>
        (touchpoint["replaces"] as JsonArray ?? []).Select(key => key!.GetValue<string>());

    /// <summary>Adds to what the touchpoint replaces, each key once and never its own.</summary>
    public static void Replace(JsonObject touchpoint, IEnumerable<string> keys)
    {
        var all = ReplacedBy(touchpoint).Concat(keys).Where(key => key != Of(touchpoint)).Distinct().Select(key => (JsonNode?)key).ToArray();
        touchpoint["replaces"] = new JsonArray(all);
    }

    /// <summary>Puts keys in the place of one on every expected path; what then follows on itself stands once.</summary>
    public static void OnPaths(JsonObject root, string key, IReadOnlyList<string> instead)
    {
        foreach (var path in (root["expectedPaths"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var keys = (path["touchpoints"] as JsonArray ?? []).Select(k => k!.GetValue<string>()).ToList();
            if (!keys.Contains(key))
            {
                continue;
            }

            var changed = keys.SelectMany(k => k == key ? instead : [k]).ToList();
            path["touchpoints"] = new JsonArray([.. changed.Where((k, i) => i == 0 || changed[i - 1] != k).Select(k => (JsonNode?)k)]);
        }
    }
}
