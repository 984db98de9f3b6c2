using Microsoft.CodeAnalysis.CSharp;

namespace Architecture.Tests;

/// <summary>The files of the repository, without what is built, installed or generated.</summary>
internal static class Repository
{
    static readonly string[] NotOurs = ["artifacts", "node_modules", ".git", ".journey", "bin", "obj", "lib"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(params string[] extensions) =>
        Walk(Root).Where(file => extensions.Length == 0 || extensions.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal);

    public static IEnumerable<SourceFile> Sources() => Files(".cs").Select(path => new SourceFile(path));

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Journey.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("Journey.sln is in no folder above the test.");
    }

    static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Select(file => Path.GetRelativePath(Root, file))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(child => !NotOurs.Contains(Path.GetFileName(child)))
                .SelectMany(Walk));
}

/// <summary>A C# file: its place, its lines and its syntax.</summary>
internal sealed class SourceFile(string path)
{
    public string Path { get; } = path;

    public string Text { get; } = File.ReadAllText(System.IO.Path.Combine(Repository.Root, path));

    public int Lines => Text.AsSpan().Count('\n');

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal);

    public Microsoft.CodeAnalysis.SyntaxNode Syntax =>
        CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
}
