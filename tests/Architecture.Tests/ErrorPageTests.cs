using System.Text.RegularExpressions;

namespace Architecture.Tests;

public sealed partial class ErrorPageTests
{
    [Fact]
    public void Every_reason_in_the_code_is_on_the_page_and_the_other_way_round()
    {
        var inCode = Repository.Sources()
            .Where(file => !file.IsTest && file.Text.Contains("JourneyException", StringComparison.Ordinal))
            .SelectMany(file => Reason().Matches(file.Text).Select(match => match.Groups[1].Value))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var onPage = PageRow().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/problems.md")))
            .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(inCode);
        Assert.Equal(inCode, onPage);
    }

    [GeneratedRegex("\"([A-Z]+(?:_[A-Z]+)+|UNAUTHENTICATED|INTERNAL)\"")]
    private static partial Regex Reason();

    [GeneratedRegex(@"^\| `([A-Z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex PageRow();
}
