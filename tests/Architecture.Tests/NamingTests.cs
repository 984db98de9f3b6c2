using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

public sealed class NamingTests
{
    static readonly string[] Banned = ["Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Info", "Data", "Dto", "Entity", "Service"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var banned =
            from file in Repository.Sources()
            where !file.Path.StartsWith("eng/", StringComparison.Ordinal)
            from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            where Banned.Any(word => type.Identifier.Text.EndsWith(word, StringComparison.Ordinal))
            select $"{type.Identifier.Text} in {file.Path}";

        Assert.Empty(banned);
    }

    [Fact]
    public void A_file_is_named_after_a_type_in_it()
    {
        var misnamed =
            from file in Repository.Sources()
            where !file.IsTest && !file.IsMigration && Path.GetFileName(file.Path) is not ("Program.cs" or "AssemblyInfo.cs")
            // The named errors of an area are a line each and stand together.
            where !file.Path.EndsWith("Errors.cs", StringComparison.Ordinal)
            let types = file.Syntax.DescendantNodes().Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                .Select(node => node is BaseTypeDeclarationSyntax type ? type.Identifier.Text : ((DelegateDeclarationSyntax)node).Identifier.Text)
                .ToList()
            where types.Count > 0 && !types.Contains(Path.GetFileName(file.Path).Split('.')[0])
            select file.Path;

        Assert.Empty(misnamed);
    }

    [Fact]
    public void A_test_is_a_sentence()
    {
        var terse =
            from file in Repository.Sources()
            where file.IsTest
            from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
            where method.AttributeLists.SelectMany(list => list.Attributes).Any(a => a.Name.ToString() is "Fact" or "Theory")
            where method.Identifier.Text.Count(letter => letter == '_') < 2
            select $"{method.Identifier.Text} in {file.Path}";

        Assert.Empty(terse);
    }
}
