namespace Journey.Local.Hosting;

/// <summary>Where things are kept: <c>.journey/</c> of the repository, or of the working directory outside one.</summary>
internal static class Home
{
    public static string Folder => Path.Combine(Environment.GetEnvironmentVariable("JOURNEY_HOME") ?? Repository() ?? Environment.CurrentDirectory, ".journey");

    public static string Hosts => Path.Combine(Folder, "hosts");

    public static string DefaultData => Path.Combine(Folder, "data");

    public static string ServersData => Path.Combine(Folder, "servers");

    static string? Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Journey.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
