using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

public sealed class StaticStateTests
{
    static readonly string[] Changeable =
        ["List<", "Dictionary<", "HashSet<", "Queue<", "ConcurrentDictionary<", "ConcurrentBag<", "ConcurrentQueue<", "StringBuilder", "Random", "SemaphoreSlim"];

    [Fact]
    public void No_part_keeps_state_in_statics_because_several_share_one_process()
    {
        var fields =
            from file in Repository.Sources()
            from field in file.Syntax.DescendantNodes().OfType<FieldDeclarationSyntax>()
            where field.Modifiers.Any(SyntaxKind.StaticKeyword)
            let fixedOnce = field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
            let type = field.Declaration.Type.ToString()
            where !fixedOnce || Changeable.Any(name => type.StartsWith(name, StringComparison.Ordinal))
            select $"{field.Declaration} in {file.Path}";
        var properties =
            from file in Repository.Sources()
            from property in file.Syntax.DescendantNodes().OfType<PropertyDeclarationSyntax>()
            where property.Modifiers.Any(SyntaxKind.StaticKeyword)
            where property.AccessorList?.Accessors.Any(a => a.IsKind(SyntaxKind.SetAccessorDeclaration)) == true
            select $"{property.Identifier} in {file.Path}";

        Assert.Empty(fields.Concat(properties));
    }
}
