using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

public sealed class LengthTests
{
    [Fact]
    public void No_file_is_longer_than_its_limit()
    {
        var tooLong = Repository.Sources().Where(file => !file.IsMigration && file.Lines > (file.IsTest ? 400 : 300))
            .Select(file => $"{file.Lines} {file.Path}")
            .Concat(Repository.Files(".razor").Select(path => (path, lines: Lines(path))).Where(file => file.lines > 60)
                .Select(file => $"{file.lines} {file.path}"));

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Half_of_the_product_files_have_at_most_fifty_lines_and_nine_of_ten_at_most_150()
    {
        var lines = Repository.Sources().Where(file => !file.IsTest && !file.IsMigration).Select(file => file.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, 50);
        Assert.InRange(lines[lines.Count * 9 / 10], 1, 150);
    }

    [Fact]
    public void No_method_is_longer_than_forty_lines()
    {
        var tooLong =
            from file in Repository.Sources()
            where !file.IsMigration
            from method in file.Syntax.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            let span = method.Body?.GetLocation().GetLineSpan() ?? method.ExpressionBody?.GetLocation().GetLineSpan()
            where span is not null
            let lines = span.Value.EndLinePosition.Line - span.Value.StartLinePosition.Line - 1
            where lines > 40
            select $"{lines} {file.Path}:{span.Value.StartLinePosition.Line}";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_program_is_a_table_of_contents()
    {
        Assert.Empty(Repository.Sources().Where(file => Path.GetFileName(file.Path) == "Program.cs" && file.Lines > 25).Select(file => file.Path));
    }

    [Fact]
    public void A_readme_is_short()
    {
        var tooLong = Repository.Files(".md").Where(path => Path.GetFileName(path) == "README.md")
            .Where(path => Lines(path) > (path == "README.md" ? 120 : 60));

        Assert.Empty(tooLong);
    }

    static int Lines(string path) => File.ReadLines(Path.Combine(Repository.Root, path)).Count();
}
