using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Grpc.Core;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

public sealed class TextTests
{
    private const string Csv = "no,grade,said\n1,5,\"Canary one, all fine\"\n2,1,Canary two from Berlin\n3,2,\n4,3,Canary three\n";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_waits_unreadable_in_the_store_until_it_is_accepted_and_then_is_a_quote()
    {
        var folder = Directory.CreateTempSubdirectory("journey-evidence-texts-").FullName;
        try
        {
            await using (var evidence = await RunningEvidence.StartAsync(folder))
            {
                await evidence.RegisterAsync("survey", "survey", "A", "customer");
                await evidence.ImportAsync("survey", Encoding.UTF8.GetBytes(Csv), "format=csv&id=no&score=grade&scale=1-5&text=said");
                using var owner = evidence.Client(Role.Owner, RunningEvidence.Unit);
                var first = await PageAsync(owner, "text-reviews?limit=2");
                var second = await PageAsync(owner, $"text-reviews?limit=2&cursor={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}");
                var texts = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).ToDictionary(text => text.GetProperty("text").GetString()!);
                Assert.Equal(["Canary one, all fine", "Canary three", "Canary two from Berlin"], texts.Keys.Order(StringComparer.Ordinal));

                var accepted = await DecideAsync(owner, texts["Canary two from Berlin"], new { decision = "accept", text = "Two from a city" });
                var again = await DecideAsync(owner, texts["Canary two from Berlin"], new { decision = "accept", text = "Two from a city" });
                var withheld = await DecideAsync(owner, texts["Canary three"], new { decision = "withhold" });
                using var turned = await owner.PostAsJsonAsync($"text-reviews/{texts["Canary three"].GetProperty("id").GetString()}", new { decision = "accept" }, Ct);
                using var wrong = await owner.PostAsJsonAsync($"text-reviews/{texts["Canary one, all fine"].GetProperty("id").GetString()}", new { decision = "maybe" }, Ct);
                using var contributor = await evidence.Http.GetAsync("text-reviews", Ct);

                Assert.Equal(("accepted", "Two from a city"), (accepted.GetProperty("state").GetString(), accepted.GetProperty("text").GetString()));
                Assert.Equal(accepted.GetProperty("itemId").GetString(), again.GetProperty("itemId").GetString());
                Assert.Equal("withheld", withheld.GetProperty("state").GetString());
                Assert.False(withheld.TryGetProperty("text", out _));
                Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (turned.StatusCode, wrong.StatusCode, contributor.StatusCode));
                var items = (await evidence.GetAsync("evidence")).GetProperty("items").EnumerateArray();
                var quote = Assert.Single(items, item => item.GetProperty("itemId").GetString() == accepted.GetProperty("itemId").GetString());
                Assert.Equal("Two from a city", quote.GetProperty("title").GetString());
                Assert.Single((await PageAsync(owner, "text-reviews?source=survey")).GetProperty("items").EnumerateArray());
            }

            var bytes = string.Concat(Directory.EnumerateFiles(folder, "part.db*").Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
            Assert.Contains("Two from a city", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("Canary", bytes, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    [Trait("store", "both")]
    public async Task The_rpc_edge_lists_and_decides_and_another_unit_sees_none_of_it()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("survey", "survey", "A", "customer");
        await evidence.ImportAsync("survey", Encoding.UTF8.GetBytes(Csv), "format=csv&id=no&text=said");
        var client = new V1.Evidence.EvidenceClient(evidence.Channel);

        var listed = await client.ListTextReviewsAsync(new V1.ListTextReviewsRequest { SourceKey = "survey" }, evidence.Rpc(Role.Owner), cancellationToken: Ct);
        var decided = await client.ReviewTextAsync(
            new V1.ReviewTextRequest { ReviewId = listed.Reviews[0].ReviewId, Decision = V1.TextDecision.Withhold }, evidence.Rpc(Role.Owner), cancellationToken: Ct);
        var unknown = await Assert.ThrowsAsync<RpcException>(async () => await client.ReviewTextAsync(
            new V1.ReviewTextRequest { ReviewId = Guid.CreateVersion7().ToString(), Decision = V1.TextDecision.Accept }, evidence.Rpc(Role.Owner), cancellationToken: Ct));
        using var foreign = evidence.Client(Role.Admin, RunningEvidence.Foreign);

        Assert.Equal(3, listed.Reviews.Count);
        Assert.Equal((V1.TextDecision.Withhold, ""), (decided.Review.Decision, decided.Review.Text));
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
        Assert.Empty((await PageAsync(foreign, "text-reviews")).GetProperty("items").EnumerateArray());
        using var theirs = await foreign.PostAsJsonAsync($"text-reviews/{listed.Reviews[1].ReviewId}", new { decision = "withhold" }, Ct);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
    }

    private static async Task<JsonElement> PageAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(address, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<JsonElement> DecideAsync(HttpClient http, JsonElement review, object decision)
    {
        using var answer = await http.PostAsJsonAsync($"text-reviews/{review.GetProperty("id").GetString()}", decision, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
