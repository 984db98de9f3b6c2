using System.Globalization;

namespace Journey.Portal.Endpoints;

/// <summary>What was typed into a form, trimmed, the empty fields left out.</summary>
internal static class Typed
{
    public static async Task<Dictionary<string, string>> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            throw new BadHttpRequestException("A form is expected.");
        }
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        return form.ToDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal)
            .Where(field => field.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
    }

    public static string Or(this IReadOnlyDictionary<string, string> typed, string field) => typed.TryGetValue(field, out var value) ? value : "";

    /// <summary>A whole number from 0; 0 where none is typed.</summary>
    public static int Number(this IReadOnlyDictionary<string, string> typed, string field) =>
        int.TryParse(typed.Or(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static T Choice<T>(this IReadOnlyDictionary<string, string> typed, string field) where T : struct, Enum =>
        Enum.TryParse<T>(typed.Or(field), out var value) && Enum.IsDefined(value) ? value : default;

    public static IEnumerable<string> List(this IReadOnlyDictionary<string, string> typed, string field) =>
        typed.Or(field).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
