namespace Journey.Local.Hosting.Servers;

/// <summary>The programs of the parts, published or built beside this one.</summary>
internal static class PartPrograms
{
    /// <summary>The parts in the order in which they are started; they stop the other way round.</summary>
    public static IReadOnlyList<string> All { get; } = ["owners", "maps", "evidence", "portal", "gateway"];

    public static string Of(string part)
    {
        var file = $"Journey.{char.ToUpperInvariant(part[0])}{part[1..]}.dll";
        var own = AppContext.BaseDirectory;
        return new[]
        {
            Path.Combine(own, "..", "parts", part, file),
            Path.Combine(own, "..", "..", Path.GetFileNameWithoutExtension(file), new DirectoryInfo(own).Name, file)
        }.Select(Path.GetFullPath).FirstOrDefault(File.Exists) ?? throw new FileNotFoundException($"The program of {part} was not built.", file);
    }
}
