using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Gateway.Identity;
using Journey.Gateway.SignIn;
using Journey.Local.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace Journey.Running;

/// <summary>Who calls a running host from outside: programs with a token and people with a session, made as the host's own doors make them.</summary>
/// <param name="address">The host's gateway.</param>
/// <param name="data">The host's data folder, which has the key of development tokens.</param>
public sealed class Callers(Uri address, string data) : IDisposable
{
    readonly DevelopmentIssuer _issuer = DevelopmentIssuer.Open(EmbeddedHost.DataOf(data, "gateway"));

    /// <summary>A bearer token, made as long ago as its age.</summary>
    public string Token(string subject, bool organisation = false, TimeSpan? age = null) =>
        _issuer.Mint(subject, subject, organisation, TimeProvider.System.GetUtcNow() - (age ?? TimeSpan.Zero));

    /// <summary>The bearer token of a development person, under their own name.</summary>
    public string Token(DevelopmentPerson person) => _issuer.Mint(person.Subject, person.Name, person.Organisation, TimeProvider.System.GetUtcNow());

    /// <summary>Calls as the token says, or as nobody; follows nothing and keeps no cookies.</summary>
    public HttpClient Api(string? token)
    {
        var api = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        if (token is not null)
        {
            api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return api;
    }

    /// <summary>A new link to sign in with, good for one sign-in.</summary>
    public async Task<Uri> SignInLinkAsync()
    {
        using var api = Api(Token("callers", organisation: true));
        using var made = await api.PostAsync(new Uri("/sign-in/links", UriKind.Relative), content: null);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return new Uri(address, (string)(await made.Content.ReadFromJsonAsync<JsonNode>())!["address"]!);
    }

    /// <summary>Signs a development person in by the portal's form and gives the cookies as a browser would send them.</summary>
    public async Task<string> SignInAsync(string person)
    {
        var code = QueryHelpers.ParseQuery((await SignInLinkAsync()).Query)["code"].ToString();
        using var answer = await PostAsync("/sign-in", null, new() { ["code"] = code, ["person"] = person, ["return"] = "/" });
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    /// <summary>Ends the session of the cookies.</summary>
    public async Task SignOutAsync(string cookies)
    {
        using var answer = await PostAsync("/sign-out", cookies, []);
    }

    public void Dispose() => _issuer.Dispose();

    async Task<HttpResponseMessage> PostAsync(string path, string? cookies, Dictionary<string, string> form)
    {
        using var http = Api(token: null);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        if (cookies is not null)
        {
            request.Headers.Add("Cookie", cookies);
        }

        var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer;
    }
}
