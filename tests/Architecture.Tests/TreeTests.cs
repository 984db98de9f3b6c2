namespace Architecture.Tests;

public sealed class TreeTests
{
    static readonly string[] TextFiles = [".cs", ".razor", ".md", ".json", ".props", ".targets", ".csproj", ".yaml", ".yml", ".proto", ".js", ".css", ".mjs", ".sh", ""];

    [Fact]
    public void Nothing_names_a_machine_path_or_a_package_host()
    {
        // Written in two halves so that this file does not find itself.
        string[] words = ["/ro" + "ot/", "/ho" + "me/", "/wo" + "rk/", "api.nu" + "get.org", "registry.np" + "mjs"];

        var found =
            from path in Repository.Files(TextFiles)
            let text = File.ReadAllText(Path.Combine(Repository.Root, path))
            from word in words
            where text.Contains(word, StringComparison.Ordinal)
            select $"{word} in {path}";

        Assert.Empty(found);
    }

    [Fact]
    public void Lock_files_hold_no_addresses()
    {
        var locks = Repository.Files(".json").Where(path => Path.GetFileName(path) is "package-lock.json" or "packages.lock.json").ToList();

        Assert.NotEmpty(locks);
        Assert.Empty(locks.Where(path => File.ReadAllText(Path.Combine(Repository.Root, path)).Contains("\"resolved\": \"http", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_root_holds_only_what_a_reader_expects_there()
    {
        string[] expected =
        [
            ".ci", ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props",
            "Directory.Build.targets", "Directory.Packages.props", "Journey.sln", "LICENSE", "README.md", "SECURITY.md", "STYLE.md",
            "deploy", "docs", "eng", "gateway", "global.json", "journey", "platform", "portal", "services", "tests",
        ];

        var unexpected = Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)!)
            .Except(expected).Except([".git", ".journey", "artifacts", ".vs", ".idea"]);

        Assert.Empty(unexpected);
    }
}
