namespace Contracts.Tests;

internal static class Repository
{
    public static IReadOnlyList<string> Services { get; } = ["maps", "evidence", "owners"];

    public static string Root { get; } = Find();

    public static string Contracts(string service) => Path.Combine(Root, "services", service, "Contracts");

    public static string Samples(string service) => Path.Combine(Contracts(service), "Samples");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Journey.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Journey.sln is not above the test.");
    }
}
