using System.Text.Json;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Whether a page fits its window, and if not, what sticks out.</summary>
internal static class Fit
{
    const string Find =
        """
        () => {
          const page = document.documentElement;
          if (page.scrollWidth <= page.clientWidth) return [];
          const scrolls = e => { for (let p = e.parentElement; p && p !== page; p = p.parentElement) if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
          return [`${page.scrollWidth} in ${page.clientWidth}`, ...[...document.body.querySelectorAll("*")]
            .filter(e => e.getBoundingClientRect().right > page.clientWidth + 1 && !scrolls(e)).slice(0, 5).map(e => e.outerHTML.slice(0, 140))];
        }
        """;

    public static async Task<IReadOnlyList<string>> TooWideAsync(IPage page) =>
        [.. (await page.EvaluateAsync<JsonElement>(Find)).EnumerateArray().Select(what => what.GetString()!)];
}
