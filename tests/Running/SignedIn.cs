using System.Net;

namespace Journey.Running;

/// <summary>Sessions of the portal, made by its own sign-in form.</summary>
public static class SignedIn
{
    /// <summary>Signs a development person in and gives the cookies as a browser would send them.</summary>
    public static async Task<string> AsAsync(JourneyFixture journey, string person)
    {
        var link = journey.Host.SignInLink();
        var code = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.Query)["code"].ToString();
        using var http = journey.Api(token: null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["code"] = code, ["person"] = person, ["return"] = "/" }),
        };
        request.Headers.Add("Origin", journey.Host.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    public static async Task EndAsync(JourneyFixture journey, string cookies)
    {
        using var http = journey.Api(token: null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Cookie", cookies);
        request.Headers.Add("Origin", journey.Host.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }
}
