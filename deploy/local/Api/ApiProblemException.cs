using System.Text.Json;
using System.Text.Json.Nodes;

namespace Journey.Local.Api;

/// <summary>The API refused, and says why.</summary>
#pragma warning disable CA1032 // Made from an answer only.
internal sealed class ApiProblemException(int status, string? reason, string message) : Exception(message)
#pragma warning restore CA1032
{
    public int Status => status;

    public string? Reason => reason;

    public static async Task<ApiProblemException> FromAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var status = (int)answer.StatusCode;
        var text = await answer.Content.ReadAsStringAsync(ct);
        try
        {
            var problem = JsonNode.Parse(text)?.AsObject();
            var errors = problem?["errors"]?.AsArray().Select(error => $"{error?["field"]}: {error?["detail"]}") ?? [];
            return new ApiProblemException(status, (string?)problem?["reason"],
                string.Join(Environment.NewLine + "  ", errors.Prepend($"{status} {problem?["title"]}: {problem?["detail"]}")));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new ApiProblemException(status, null, $"{status} {answer.ReasonPhrase}: {text}");
        }
    }
}
