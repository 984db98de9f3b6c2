using Gateway.Tests.Stage;

namespace Gateway.Tests;

/// <summary>Sends forms as a browser on the gateway's own pages would.</summary>
internal static class Forms
{
    public static Task<HttpResponseMessage> EnterAsync(Theatre theatre, string code, string person, string back, string cookies = "") =>
        PostAsync(theatre, "/sign-in", new() { ["code"] = code, ["person"] = person, ["return"] = back }, cookies);

    public static async Task<HttpResponseMessage> PostAsync(Theatre theatre, string path, Dictionary<string, string> fields, string cookies)
    {
        using var request = Request(path, fields, cookies);
        request.Headers.Add("Origin", theatre.Address.GetLeftPart(UriPartial.Authority));
        return await theatre.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static HttpRequestMessage Request(string path, Dictionary<string, string> fields, string cookies)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        return request;
    }

    public static string CookiesOf(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var lines)
        ? string.Join("; ", lines.Select(line => line.Split(';')[0]).Where(pair => !pair.EndsWith('=')))
        : "";
}
