using Journey.Platform.Errors;

namespace Journey.Evidence.Sources;

internal static class Links
{
    /// <summary>Links are shown to people: only addresses of pages are taken.</summary>
    public static void Check(Violations violations, string? link) => violations.Require(
        link is null or "" || (link.Length <= 2_000 && Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")),
        "link", "It must be an http or https address of at most 2,000 characters.");
}
