using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using Journey.Platform.Errors;
using Platform.Tests.Trial;

namespace Platform.Tests;

public sealed class ErrorTests
{
    public static TheoryData<ErrorKind, int, StatusCode> Kinds => new()
    {
        { ErrorKind.Invalid, 400, StatusCode.InvalidArgument },
        { ErrorKind.Unauthenticated, 401, StatusCode.Unauthenticated },
        { ErrorKind.Forbidden, 403, StatusCode.PermissionDenied },
        { ErrorKind.NotFound, 404, StatusCode.NotFound },
        { ErrorKind.Duplicate, 409, StatusCode.AlreadyExists },
        { ErrorKind.Precondition, 422, StatusCode.FailedPrecondition },
        { ErrorKind.Conflict, 409, StatusCode.Aborted },
        { ErrorKind.VersionMissing, 428, StatusCode.FailedPrecondition },
        { ErrorKind.Throttled, 429, StatusCode.ResourceExhausted },
        { ErrorKind.Unavailable, 503, StatusCode.Unavailable },
    };

    [Theory]
    [InlineData("status")]
    [InlineData("traceId")]
    public void Metadata_that_is_named_like_a_member_of_every_problem_is_refused(string name) => Assert.Throws<ArgumentException>(
        () => new JourneyException(ErrorKind.Conflict, "SOMETHING_ELSE", "Something else is there.", metadata: new Dictionary<string, string> { [name] = "x" }));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_crosses_gRPC_and_comes_back_whole(ErrorKind kind, int http, StatusCode rpc)
    {
        await using var part = await TrialPart.StartAsync();
        var client = new Trials.TrialsClient(part.Channel);

        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await client.FailAsync(new FailRequest { Kind = kind.ToString() }));
        var back = RpcProblems.ToJourneyException(thrown);

        Assert.True(http >= 400);
        Assert.Equal(rpc, thrown.StatusCode);
        Assert.Equal(kind, back.Kind);
        Assert.Equal("TRIAL_FAILED", back.Reason);
        Assert.Equal("試験 failed.", back.Message);
        Assert.Equal([new FieldViolation("stages[0].name", "It is empty.")], back.Violations);
        Assert.Equal("7", back.Metadata[ErrorMetadata.CurrentVersion]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_is_a_problem_document_over_HTTP(ErrorKind kind, int http, StatusCode rpc)
    {
        await using var part = await TrialPart.StartAsync();

        using var response = await part.Http.GetAsync("/fail/" + kind);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.NotEqual(StatusCode.OK, rpc);
        Assert.Equal(http, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("/problems/trial-failed", problem.GetProperty("type").GetString());
        Assert.Equal(http, problem.GetProperty("status").GetInt32());
        Assert.Equal("試験 failed.", problem.GetProperty("detail").GetString());
        Assert.Equal("/fail/" + kind, problem.GetProperty("instance").GetString());
        Assert.Equal("stages[0].name", problem.GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.Equal(7, problem.GetProperty("currentVersion").GetInt64());
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        Assert.Equal(kind is ErrorKind.Throttled or ErrorKind.Unavailable, response.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task A_conflict_with_If_Match_is_a_failed_precondition()
    {
        await using var part = await TrialPart.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fail/Conflict") { Headers = { { "If-Match", "\"3\"" } }, Version = new(2, 0), VersionPolicy = HttpVersionPolicy.RequestVersionExact };

        using var response = await part.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
    }

    [Fact]
    public async Task A_bug_is_logged_once_and_its_text_stays_inside()
    {
        await using var part = await TrialPart.StartAsync();
        var client = new Trials.TrialsClient(part.Channel);

        using var response = await part.Http.GetAsync("/fail/Bug");
        var body = await response.Content.ReadAsStringAsync();
        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await client.FailAsync(new FailRequest { Kind = "Bug" }));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Equal(StatusCode.Internal, thrown.StatusCode);
        Assert.DoesNotContain("secret", thrown.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, part.Logs.Lines.Count(l => l.Id.Id == 9001));
    }

    [Fact]
    public async Task A_stream_that_fails_midway_tells_why()
    {
        await using var part = await TrialPart.StartAsync();
        using var call = new Trials.TrialsClient(part.Channel).FailInStream(new FailRequest { Kind = "Precondition" });

        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        var thrown = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal("TRIAL_FAILED", RpcProblems.ToJourneyException(thrown).Reason);
    }

    [Fact]
    public void Details_that_do_not_fit_into_trailers_are_cut_and_the_rest_arrives()
    {
        var many = Enumerable.Range(0, 1000).Select(i => new FieldViolation($"rows[{i}].activity", "It is empty.")).ToList();
        var sent = RpcProblems.ToRpcException(new JourneyException(ErrorKind.Invalid, "INVALID_REQUEST", "Rows are wrong.", many), "journey.trial");

        var details = sent.Trailers.GetValueBytes("grpc-status-details-bin")!;
        var back = RpcProblems.ToJourneyException(sent);

        Assert.InRange(details.Length, 1000, 4096);
        Assert.InRange(back.Violations.Count, 20, 999);
        Assert.Equal("rows[0].activity", back.Violations[0].Field);
    }

    [Theory]
    [InlineData(StatusCode.Unavailable, ErrorKind.Unavailable, "PEER_UNAVAILABLE")]
    [InlineData(StatusCode.DeadlineExceeded, ErrorKind.Unavailable, "DEADLINE_EXCEEDED")]
    [InlineData(StatusCode.Internal, ErrorKind.Unavailable, "PEER_FAILED")]
    [InlineData(StatusCode.NotFound, ErrorKind.NotFound, "PEER_REFUSED")]
    public void A_failure_without_details_still_has_a_kind(StatusCode status, ErrorKind kind, string reason)
    {
        var back = RpcProblems.ToJourneyException(new RpcException(new Status(status, "text")));

        Assert.Equal((kind, reason), (back.Kind, back.Reason));
    }
}
