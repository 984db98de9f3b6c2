using System.Text.Json;

namespace Evidence.Tests;

/// <summary>Public data sets that lie beside the repository where its owners keep them; tests skip where they are not.</summary>
internal static class SharedSets
{
    public static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Journey.sln")))
            {
                var sets = Path.Combine(folder.FullName, "..", "shared", "data");
                Assert.SkipUnless(File.Exists(Path.Combine(sets, "sets.json")), "The public data sets are not here (../shared/data).");
                return sets;
            }
        }

        throw new InvalidOperationException("The repository's root was not found.");
    }

    public static JsonElement Set(string key) =>
        Read("sets.json").EnumerateArray().Single(set => set.GetProperty("key").GetString() == key);

    public static JsonElement Expected(string path) =>
        path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(Read("expected.json").GetProperty("data"), (element, name) => element.GetProperty(name));

    public static byte[] Bytes(JsonElement set) => File.ReadAllBytes(Path.Combine(Folder(), set.GetProperty("file").GetString()!));

    public static string Query(JsonElement set)
    {
        var options = new List<string> { "format=" + set.GetProperty("format").GetString() };
        if (set.TryGetProperty("query", out var query))
        {
            options.AddRange(query.EnumerateObject().Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value.GetString()!)}"));
        }

        return string.Join('&', options);
    }

    private static JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), name))).RootElement;
}
