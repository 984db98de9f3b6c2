using System.Text.RegularExpressions;

namespace Contracts.Tests;

// A declaration is explained by a comment that ends on the line before it, or on its own line.
internal static partial class ProtoComments
{
    public static List<string> Missing(IReadOnlyList<string> lines)
    {
        var missing = new List<string>();
        for (var n = 0; n < lines.Count; n++)
        {
            var line = lines[n].Trim();
            var explained = line.Contains("//", StringComparison.Ordinal) || (n > 0 && lines[n - 1].TrimStart().StartsWith("//", StringComparison.Ordinal));
            if (!explained && Declaration().IsMatch(line))
                missing.Add(line);
        }

        return missing;
    }

    [GeneratedRegex(@"^(message \w+|enum \w+|rpc \w+|oneof \w+|((repeated|optional) )?[\w.]+(<[^>]*>)? \w+ = \d+|[A-Z][A-Z0-9_]* = \d+)")]
    private static partial Regex Declaration();
}
