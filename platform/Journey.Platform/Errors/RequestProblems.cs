using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Journey.Platform.Errors;

/// <summary>Names the field in failures to read a request.</summary>
internal static partial class RequestProblems
{
    /// <summary>Turns the framework's exception into a problem that names the fields.</summary>
    public static JourneyException From(BadHttpRequestException e) => e switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => new BodyTooLarge(),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => new MediaTypeUnsupported(),
        { InnerException: JsonException json } => From(json),
        _ => Parameter().Match(e.Message) is { Success: true } found
            ? new InvalidRequest("A parameter cannot be read.", [new FieldViolation(found.Groups["name"].Value, "It is missing or cannot be read.")])
            : new MalformedRequest([]),
    };

    /// <summary>Turns what JSON did not accept into a problem that names the fields.</summary>
    public static JourneyException From(JsonException e)
    {
        if (Unmapped().Match(e.Message) is { Success: true } unknown)
        {
            return Refuse(Join(e.Path, unknown.Groups["name"].Value), "There is no such field.");
        }

        if (Missing().Match(e.Message) is { Success: true } missing)
        {
            var names = Quoted().Matches(missing.Groups["names"].Value);
            return new InvalidRequest(
                "The request lacks fields.",
                [.. names.Select(n => new FieldViolation(Join(e.Path, n.Groups["name"].Value), "It is required."))]);
        }

        return Field(e.Path) is { Length: > 0 } field
            ? Refuse(field, "The value does not have the form that this field takes.")
            : new MalformedRequest([new FieldViolation("$", "This is not the JSON that is expected here.")]);
    }

    private static InvalidRequest Refuse(string field, string why) =>
        new("The request has fields that do not hold.", [new FieldViolation(field, why)]);

    private static string Join(string? path, string name)
    {
        var parent = Field(path);
        return parent.Length == 0 || parent == name || parent.EndsWith("." + name, StringComparison.Ordinal)
            ? (parent.Length == 0 ? name : parent)
            : $"{parent}.{name}";
    }

    private static string Field(string? path) => (path ?? "").TrimStart('$').TrimStart('.');

    [GeneratedRegex("^(?:Failed to bind parameter|Required parameter|Implicit body inferred for parameter) \"(?:\\S+ )?(?<name>\\w+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex("^The JSON property '(?<name>[^']*)' could not be mapped", RegexOptions.NonBacktracking)]
    private static partial Regex Unmapped();

    [GeneratedRegex("missing required properties including: (?<names>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Missing();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
