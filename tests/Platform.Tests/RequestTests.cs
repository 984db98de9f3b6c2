using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Platform.Tests;

public sealed class RequestTests
{
    [Theory]
    [InlineData("""{"name":"a","size":1,"colour":"red"}""", "colour")]
    [InlineData("""{"name":"a","size":1,"parts":[{"name":"b","size":1,"depth":2}]}""", "parts[0].depth")]
    [InlineData("""{"name":"a","size":"1"}""", "size")]
    [InlineData("""{"name":"a","size":1.5}""", "size")]
    [InlineData("""{"name":null,"size":1}""", "name")]
    [InlineData("""{"size":1}""", "name")]
    [InlineData("""{"name":"a","size":1,"since":"yesterday"}""", "since")]
    [InlineData("""{"name":"a","size":1,"lasts":"00:01:00"}""", "lasts")]
    [InlineData("""{"name":"a","name":"b","size":1}""", "name")]
    [InlineData("""{"name":"a\u0000b","size":1}""", "name")]
    [InlineData("""{"name":"a\ud800b","size":1}""", "name")]
    public async Task A_body_that_does_not_hold_is_refused_by_the_field(string body, string field)
    {
        await using var part = await TrialPart.StartAsync();

        var problem = await RefusedAsync(part, body);

        Assert.Equal("INVALID_REQUEST", problem.GetProperty("reason").GetString());
        Assert.Equal(field, problem.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task All_missing_fields_are_told_at_once()
    {
        await using var part = await TrialPart.StartAsync();

        var problem = await RefusedAsync(part, "{}");

        Assert.Equal(["name", "size"], problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()!));
    }

    [Theory]
    [InlineData("{\"name\":")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task What_is_not_the_JSON_expected_is_refused_without_names_of_our_types(string body)
    {
        await using var part = await TrialPart.StartAsync();

        var problem = await RefusedAsync(part, body);

        Assert.DoesNotContain("Platform", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Place", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pages?limit=many")]
    [InlineData("/pages")]
    public async Task A_parameter_that_cannot_be_read_is_named(string address)
    {
        await using var part = await TrialPart.StartAsync();

        using var response = await part.Http.GetAsync(address);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("limit", problem.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, "ROUTE_NOT_FOUND")]
    [InlineData("DELETE", "/pages", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("POST", "/places", 415, "MEDIA_TYPE_UNSUPPORTED")]
    public async Task What_routing_refuses_is_a_problem_too(string method, string address, int status, string reason)
    {
        await using var part = await TrialPart.StartAsync();
        using var content = new StringContent("text", Encoding.UTF8, "text/plain");
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Version = new(2, 0), VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = method == "POST" ? content : null };

        using var response = await part.Http.SendAsync(request);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal((status, reason), ((int)response.StatusCode, problem.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Instants_are_UTC_with_milliseconds_and_durations_seconds()
    {
        await using var part = await TrialPart.StartAsync();
        using var content = Json("""{"name":"a","size":1,"since":"2026-03-01T10:00:00+09:00","lasts":90.5}""");

        using var response = await part.Http.PostAsync("/places", content);
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal("""{"name":"a","size":1,"since":"2026-03-01T01:00:00.000Z","lasts":90.5}""", body);
    }

    [Fact]
    public async Task The_description_lists_the_endpoints_with_plain_integers()
    {
        await using var part = await TrialPart.StartAsync();

        var description = await part.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var place = description.GetProperty("components").GetProperty("schemas").GetProperty("Place").GetProperty("properties");
        Assert.Equal("integer", place.GetProperty("size").GetProperty("type").GetString());
        Assert.Equal("string", place.GetProperty("name").GetProperty("type").GetString());
        Assert.Contains("string", place.GetProperty("note").GetProperty("type").ToString(), StringComparison.Ordinal);
        Assert.Equal("date-time", place.GetProperty("since").GetProperty("format").GetString());
        Assert.Contains("number", place.GetProperty("lasts").GetProperty("type").ToString(), StringComparison.Ordinal);
        Assert.True(description.GetProperty("paths").TryGetProperty("/api/v1/units/{unit}/read", out _));
        Assert.False(description.GetProperty("paths").TryGetProperty("/health/live", out _));
    }

    static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    static async Task<JsonElement> RefusedAsync(TrialPart part, string body)
    {
        using var content = Json(body);
        using var response = await part.Http.PostAsync("/places", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
