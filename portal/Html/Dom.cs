namespace Journey.Portal.Html;

/// <summary>The ids of fragments, in one place, so that a page and its updates agree.</summary>
internal static class Dom
{
    public static string Map(string id) => $"map-{id}";
    public static string Compare(string id) => $"compare-{id}";
    public static string Element(string id) => $"element-{id}";
    public static string Editor(string mapId) => $"map-{mapId}-editor";
    public static string Claim(string id) => $"claim-{id}";
    public static string Owner(string elementId) => $"owner-{elementId}";
    public static string Paths(string key) => $"paths-{key}";
    public static string Text(string id) => $"text-{id}";
    public static string Parked(Guid id) => $"parked-{id}";
    public static string Change(string key) => $"change-{key}";
    public static string Import(string id) => $"import-{id}";
}
