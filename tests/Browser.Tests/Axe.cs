using System.Text.Json;
using Journey.Running;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Runs the rules of WCAG 2.2 AA that a program can judge. The rules come through the debugger, so the page's policy stays in force.</summary>
internal static class Axe
{
    const string Run =
        """
        async () => {
          const found = await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
            rules: { "target-size": { enabled: true } },
            resultTypes: ["violations"],
            preload: false,
          });
          return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(" ")} ${n.failureSummary} ${n.html.slice(0, 160)}`));
        }
        """;

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // The same page is looked at in several widths and colours.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            var rules = await File.ReadAllTextAsync(RepositoryRoot.Of("tests", "Browser.Tests", "axe", "node_modules", "axe-core", "axe.min.js"));
            await page.EvaluateAsync(rules + "\n;undefined");
        }

        var found = await page.EvaluateAsync<JsonElement>(Run);
        return [.. found.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
