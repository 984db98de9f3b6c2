using System.Globalization;
using System.Net;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.Claims;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Identity;
using Journey.Testing;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

/// <summary>Grades stay current while days go by and evidence comes and goes, and every change is told once and kept.</summary>
public sealed class GradingTests : GradedDays
{
    [Fact]
    public async Task Evidence_ages_and_each_grade_that_falls_is_told_once()
    {
        await CiteAsync("c1", await ItemAsync("S", "log", 1200, 30));
        await ToldAsync("c1", told => told.Grade == "A", "A when it is cited");

        await DaysGoByAsync(61, "c1", told => told.Grade == "B", "B after 91 days");
        await DaysGoByAsync(639, "c1", told => told.Grade == "C", "C after 730 days");
        Assert.InRange((await ClaimAsync("c1")).GetProperty("score").GetDouble(), .2000, .2078);
        var before = await HistoryAsync("c1");
        Time.Leap(TimeSpan.FromDays(1));
        await PassedAsync();

        Assert.Equal(before, await HistoryAsync("c1"));
        Assert.Equal(["C age", "B age", "A citation", "Uncited statement"], before);
        Assert.Equal(4, Told("c1")!.GradeRevision);
    }

    [Fact]
    public async Task Records_that_are_appended_change_the_grades_of_claims_that_cite_their_source()
    {
        await Evidence.RegisterAsync("desk", "contacts", "B");
        using var cited = await PostAsync("claims/c2/citations", new { sourceKey = "desk", stance = "supports" });
        Assert.Equal(HttpStatusCode.Created, cited.StatusCode);
        string Lines(int from, int to) => string.Concat(Enumerable.Range(from, to - from).Select(i => $"{{\"id\":\"{i}\",\"reason\":\"billing\",\"time\":\"{Time.GetUtcNow().AddMinutes(-1):yyyy-MM-ddTHH:mm:ssZ}\"}}\n"));

        using var http = Http;
        using var lines = new StringContent(Lines(0, 100), Encoding.UTF8, "application/x-ndjson");
        using var sent = await http.PostAsync("sources/desk/records", lines, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        await ToldAsync("c2", told => told.Grade == "C", "C after a hundred contacts");

        using var stream = Rpc.Append(Evidence.Rpc(), cancellationToken: TestContext.Current.CancellationToken);
        await stream.RequestStream.WriteAsync(new V1.AppendRequest { Start = new V1.AppendStart { SourceKey = "desk" } }, TestContext.Current.CancellationToken);
        foreach (var id in Enumerable.Range(100, 2_900))
        {
            await stream.RequestStream.WriteAsync(
                new V1.AppendRequest { Record = new V1.Record { Id = $"{id}", Reason = "billing", Time = Timestamp.FromDateTimeOffset(Time.GetUtcNow().AddMinutes(-1)) } },
                TestContext.Current.CancellationToken);
        }

        await stream.RequestStream.CompleteAsync();
        await stream;
        await ToldAsync("c2", told => told.Grade == "B", "B after three thousand");
    }

    [Theory]
    [InlineData("2026-01-05T08:00:00Z", "Europe/Berlin", "2026-01-05T23:00:00Z")]
    [InlineData("2026-01-05T23:00:00Z", "Europe/Berlin", "2026-01-06T23:00:00Z")]
    [InlineData("2026-03-28T23:00:00Z", "Europe/Berlin", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-25T12:00:00Z", "Europe/Berlin", "2026-10-25T23:00:00Z")]
    [InlineData("2026-01-05T08:00:00Z", "Asia/Tokyo", "2026-01-05T15:00:00Z")]
    [InlineData("2026-01-05T08:00:00Z", "America/Los_Angeles", "2026-01-06T08:00:00Z")]
    [InlineData("2026-01-05T07:59:59Z", "America/Los_Angeles", "2026-01-05T08:00:00Z")]
    public void A_day_of_a_unit_begins_at_its_own_midnight(string now, string zone, string due)
    {
        var after = GradingDay.After(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture), after);
    }

    [Fact]
    public async Task Contradiction_begins_a_contest_that_is_told_and_listed_and_age_ends_it()
    {
        var (log, survey) = (await ItemAsync("S", "log", 1200, 0), await ItemAsync("A", "survey", 100, 30));
        await CiteAsync("c1", log);
        await CiteAsync("c2", log);
        await CiteAsync("c1", survey, "contradicts");
        await Eventually.HoldsAsync(() => Contested.Count == 1, "claim-contested");

        var told = Contested[0];
        Assert.Equal(("c1", 3L, Map), (told.ClaimId, told.GradeRevision, told.MapId));
        Assert.Equal([Guid.Parse(log)], told.Supporting);
        Assert.Equal([Guid.Parse(survey)], told.Contradicting);
        Assert.InRange(told.Contra, .47, .49);
        var listed = (await GetAsync("claims?contested=true")).GetProperty("claims").EnumerateArray().Single();
        Assert.Equal("c1", listed.GetProperty("claimId").GetString());
        Assert.Equal(told.AsOf, listed.GetProperty("contestedSince").GetDateTimeOffset());
        Assert.Equal(["contradicts", "supports"], listed.GetProperty("citations").EnumerateArray().Select(row => row.GetProperty("stance").GetString()).Order());
        var rpc = await Rpc.ListClaimsAsync(new V1.ListClaimsRequest { Contested = true }, Evidence.Rpc(Role.Viewer));
        Assert.Equal((listed.GetProperty("score").GetDouble(), Map.ToString()), (rpc.Claims.Single().Score, rpc.Claims.Single().MapId));
        Assert.Equal(["c2", "c3"], (await GetAsync("claims?contested=false")).GetProperty("claims").EnumerateArray().Select(row => row.GetProperty("claimId").GetString()));

        await DaysGoByAsync(170, "c1", now => !now.Contested, "the contest ends");
        Assert.Empty((await GetAsync("claims?contested=true")).GetProperty("claims").EnumerateArray());
        Assert.Single(Contested);
    }

    [Fact]
    public async Task A_grade_of_a_day_gone_by_is_what_was_told_then()
    {
        Time.Leap(TimeSpan.FromHours(1));
        await CiteAsync("c1", await ItemAsync("A", "interview", 8, 90));
        Time.Leap(TimeSpan.FromDays(2));
        var survey = await ItemAsync("A", "survey", 400, 45);
        var cited = await CiteAsync("c1", survey);
        Time.Leap(TimeSpan.FromDays(2));
        await ReviseAsync(2, new RevisedClaim("c1", 2, "Billing leads by far", Map.ToString(), "map"));
        await ToldAsync("c1", told => told.StatementVersion == 2, "the new statement");
        Time.Leap(TimeSpan.FromDays(2));
        using (var withdrawn = await PostAsync($"evidence/{survey}/withdrawal", new { reason = "Answers were made up" }))
        {
            Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        }

        var history = (await GetAsync("claims/c1/history")).GetProperty("grades").EnumerateArray().ToList();
        Assert.Equal(["statement", "citation", "citation", "statement"], history.Select(row => row.GetProperty("cause").GetString()));
        foreach (var row in history)
        {
            var then = await AtAsync("c1", row.GetProperty("asOf").GetDateTimeOffset());
            Assert.Equal(row.GetProperty("score").GetDouble(), then.GetProperty("score").GetDouble(), 12);
            Assert.Equal(row.GetProperty("grade").GetString(), then.GetProperty("grade").GetString());
            Assert.Equal(row.GetProperty("statementVersion").GetInt32(), then.GetProperty("statementVersion").GetInt32());
        }

        Assert.Equal("Billing leads", (await AtAsync("c1", Time.GetUtcNow().AddDays(-3))).GetProperty("statement").GetString());
        Assert.Equal(cited.GetProperty("grade").GetProperty("grade").GetString(), history[1].GetProperty("grade").GetString());
        Assert.Empty((await GetAsync($"maps/{Map}/claims?asOf=2025-12-31")).GetProperty("claims").EnumerateArray());
    }

    [Fact]
    public async Task A_grade_of_a_day_to_come_says_what_age_will_make_of_it()
    {
        await CiteAsync("c1", await ItemAsync("S", "log", 1200, 0));

        Assert.Equal("A", (await ClaimAsync("c1")).GetProperty("grade").GetString());
        Assert.Equal(.2077, (await AtAsync("c1", Time.GetUtcNow().AddDays(730))).GetProperty("score").GetDouble(), 4);
    }

    [Fact]
    public async Task Withdrawn_evidence_counts_no_more_and_the_change_is_told()
    {
        var item = await ItemAsync("A", "survey", 400, 45);
        await CiteAsync("c1", item);
        await CiteAsync("c2", item);
        using var withdrawn = await PostAsync($"evidence/{item}/withdrawal", new { reason = "Wrong sample" });
        await ToldAsync("c1", told => told.Grade == "Uncited", "c1 falls");
        await ToldAsync("c2", told => told.Grade == "Uncited", "c2 falls");

        var citation = (await ClaimAsync("c1")).GetProperty("citations")[0];
        Assert.Equal("withdrawn", citation.GetProperty("remark").GetString());
        Assert.True(citation.GetProperty("item").TryGetProperty("withdrawnAt", out _));
        Assert.StartsWith("Uncited withdrawal", (await HistoryAsync("c1"))[0]);
        using var again = await PostAsync($"evidence/{item}/withdrawal", new { });
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_citation_is_taken_back_and_cited_again()
    {
        var item = await ItemAsync("A", "survey", 400, 45);
        var id = (await CiteAsync("c1", item)).GetProperty("citationId").GetString()!;
        Time.Leap(TimeSpan.FromHours(1));

        var without = await Rpc.WithdrawCitationAsync(new V1.WithdrawCitationRequest { CitationId = id, Reason = "Another question" }, Evidence.Rpc());
        Assert.Equal(("Uncited", 0), (without.Grade.Grade, without.Grade.Citations.Count));
        await ToldAsync("c1", told => told.Grade == "Uncited", "Uncited");
        Assert.Equal(id, (await CiteAsync("c1", item)).GetProperty("citationId").GetString());
        using var unknown = await PostAsync($"citations/{Guid.CreateVersion7()}/withdrawal", new { });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(["B citation", "Uncited withdrawal", "B citation", "Uncited statement"], await HistoryAsync("c1"));
    }

    [Fact]
    public async Task One_file_in_two_sources_is_one_item()
    {
        var rows = string.Concat(Enumerable.Range(0, 1200).Select(i => $"{i},start,2026-01-04T08:00:00Z\n"));
        var file = Encoding.UTF8.GetBytes("case,activity,time\n" + rows);
        foreach (var key in new[] { "shop", "copy" })
        {
            await Evidence.RegisterAsync(key);
            Assert.Equal("done", (await Evidence.ImportAsync(key, file, "format=csv&case=case&activity=activity&time=time")).GetProperty("state").GetString());
            using var cited = await PostAsync("claims/c1/citations", new { sourceKey = key, stance = "supports" });
            Assert.Equal(HttpStatusCode.Created, cited.StatusCode);
        }

        var claim = await ClaimAsync("c1");
        Assert.Equal(1, claim.GetProperty("citations").EnumerateArray().Count(row => row.GetProperty("counted").GetBoolean()));
        Assert.Equal(.9 * 1200 / 1300 * Math.Pow(.5, 1 / 365.0), claim.GetProperty("score").GetDouble(), 6);

        await Evidence.ImportAsync("copy", Encoding.UTF8.GetBytes("case,activity,time\nx,start,2026-01-04T08:00:00Z\n"), "format=csv&case=case&activity=activity&time=time");
        Assert.Equal(2, (await ClaimAsync("c1")).GetProperty("citations").EnumerateArray().Count(row => row.GetProperty("counted").GetBoolean()));
    }

    [Fact]
    public async Task A_claim_about_an_emotion_stays_assumed_until_customers_say_so()
    {
        Assert.Equal("assumed", (await ClaimAsync("c3")).GetProperty("basis").GetString());
        Assert.False((await ClaimAsync("c1")).TryGetProperty("basis", out _));
        await CiteAsync("c3", await ItemAsync("S", "log", 1200, 0));
        await CiteAsync("c3", await ItemAsync("B", "contacts", 1200, 0));
        Assert.Equal("assumed", (await ClaimAsync("c3")).GetProperty("basis").GetString());

        await CiteAsync("c3", await ItemAsync("A", "survey", 40, 0));
        Assert.Equal("selfReported", (await ClaimAsync("c3")).GetProperty("basis").GetString());
    }

    [Fact]
    public async Task A_claim_that_left_its_map_is_listed_and_cited_no_more_and_comes_back_as_it_was()
    {
        var item = await ItemAsync("A", "survey", 400, 45);
        await CiteAsync("c2", item);
        var before = Time.GetUtcNow();
        Time.Leap(TimeSpan.FromHours(1));
        await ReviseAsync(2, new RevisedClaim("c1", 1, "Billing leads", Map.ToString(), "map"));
        await Eventually.HoldsAsync(async () => (await GetAsync("claims")).GetProperty("claims").GetArrayLength() == 1, () => "c2 is gone");

        using var refused = await PostAsync("claims/c2/citations", new { itemId = item, stance = "supports" });
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal("B", (await AtAsync("c2", before)).GetProperty("grade").GetString());
        await ReviseAsync(3, new RevisedClaim("c1", 1, "Billing leads", Map.ToString(), "map"), new RevisedClaim("c2", 1, "Setup is hard", Map.ToString(), "map"));
        await Eventually.HoldsAsync(async () => (await GetAsync("claims")).GetProperty("claims").GetArrayLength() == 2, () => "c2 is back");
        Assert.Equal("B", (await ClaimAsync("c2")).GetProperty("grade").GetString());
    }

    private async Task<List<string>> HistoryAsync(string claim) =>
        [.. (await GetAsync($"claims/{claim}/history")).GetProperty("grades").EnumerateArray().Select(row => $"{row.GetProperty("grade").GetString()} {row.GetProperty("cause").GetString()}")];

    // Another claim whose grade falls with the same pass: when it is told, the pass has been over the map.
    private async Task PassedAsync()
    {
        await CiteAsync("c2", await ItemAsync("A", "survey", 400, 95.9));
        await DaysGoByAsync(1, "c2", told => told.Grade == "C", "the pass went over the map");
    }
}
