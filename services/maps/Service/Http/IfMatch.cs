using System.Globalization;
using Journey.Maps.Maps;
using Journey.Platform.Errors;
using Microsoft.Net.Http.Headers;

namespace Journey.Maps.Http;

internal static class IfMatch
{
    /// <summary>The versions that the caller saw. A weak tag never matches; <c>*</c> matches whatever there is.</summary>
    public static SeenVersion Read(HttpContext http, Func<JourneyException>? missing = null)
    {
        var header = http.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            throw missing?.Invoke() ?? new MapVersionMissing();
        }

        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags))
        {
            throw new IfMatchUnreadable();
        }

        return tags.Contains(EntityTagHeaderValue.Any) ? SeenVersion.Any : new SeenVersion([.. tags.Where(t => !t.IsWeak).Select(Number)]);
    }

    // No map has version 0: a tag that is no version of ours matches nothing.
    private static int Number(EntityTagHeaderValue tag) =>
        int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private sealed class IfMatchUnreadable() : JourneyException(
        ErrorKind.Invalid,
        "IF_MATCH_UNREADABLE",
        "The header If-Match cannot be read.",
        [new FieldViolation("If-Match", "It must be the quoted ETag of the version that was read.")]);
}
