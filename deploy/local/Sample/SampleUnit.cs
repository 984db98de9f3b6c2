using System.Net;
using System.Net.Http.Json;

namespace Journey.Local.Sample;

/// <summary>The unit that ships with Journey, made once through the public API.</summary>
internal static class SampleUnit
{
    public const string Key = "sample";

    public static async Task LoadAsync(HttpClient api, CancellationToken ct)
    {
        using var made = await api.PostAsJsonAsync("/api/v1/units", new { key = Key, name = "Home Connect (sample)", timeZone = "Asia/Tokyo" }, ct);
        if (made.StatusCode == HttpStatusCode.Conflict)
        {
            return;
        }

        made.EnsureSuccessStatusCode();
    }
}
