using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using Grpc.Health.V1;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Tests.Trial;

namespace Platform.Tests;

public sealed class HostingTests
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task The_management_port_tells_health_over_HTTP(string address, string status)
    {
        await using var part = await TrialPart.StartAsync();
        using var http = new HttpClient { BaseAddress = part.Management };

        var health = await http.GetFromJsonAsync<JsonElement>(address);

        Assert.Equal(status, health.GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_management_port_answers_nothing_else()
    {
        await using var part = await TrialPart.StartAsync();
        using var http = new HttpClient { BaseAddress = part.Management };

        using var response = await http.GetAsync("/pages?limit=1");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("live")]
    public async Task Health_is_told_over_gRPC(string service)
    {
        await using var part = await TrialPart.StartAsync();
        var health = new Health.HealthClient(part.Channel);

        var answer = await health.CheckAsync(new HealthCheckRequest { Service = service });

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, answer.Status);
        var unknown = await Assert.ThrowsAsync<RpcException>(async () => await health.CheckAsync(new HealthCheckRequest { Service = "x" }));
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_unimplemented()
    {
        await using var part = await TrialPart.StartAsync();
        var marshaller = Marshallers.Create(_ => Array.Empty<byte>(), _ => "");
        var method = new Method<string, string>(MethodType.Unary, "journey.tests.v1.Trials", "Nothing", marshaller, marshaller);

        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await part.Channel.CreateCallInvoker().AsyncUnaryCall(method, null, default, ""));

        Assert.Equal(StatusCode.Unimplemented, thrown.StatusCode);
    }

    [Fact]
    public async Task Stopping_finishes_what_is_under_way_and_says_not_ready()
    {
        await using var part = await TrialPart.StartAsync();
        var client = new Trials.TrialsClient(part.Channel);
        using var watch = new Health.HealthClient(part.Channel).Watch(new HealthCheckRequest());
        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        var call = client.WaitAsync(new WaitRequest { Milliseconds = 800 });
        var request = part.Http.GetAsync("/wait?milliseconds=800");
        await Task.Delay(200, TestContext.Current.CancellationToken);

        var stop = part.StopAsync();

        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, watch.ResponseStream.Current.Status);
        Assert.Equal("waited", (await call).Text);
        Assert.Equal(HttpStatusCode.OK, (await request).StatusCode);
        await stop.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_caller_that_goes_away_is_no_fault_of_ours()
    {
        await using var part = await TrialPart.StartAsync();
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => part.Http.GetAsync("/wait?milliseconds=20000", gone.Token));
        var call = await Assert.ThrowsAsync<RpcException>(
            async () => await new Trials.TrialsClient(part.Channel).WaitAsync(new WaitRequest { Milliseconds = 20000 }, deadline: DateTime.UtcNow.AddMilliseconds(300)));
        await part.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(StatusCode.DeadlineExceeded, call.StatusCode);
        Assert.DoesNotContain(part.Logs.Lines, l => l.Id.Id == 9001);
    }

    [Fact]
    public async Task A_client_gives_up_after_its_deadline_and_carries_the_callers_token()
    {
        await using var part = await TrialPart.StartAsync();
        await using var services = Services(part, "00:00:00.3");
        var client = services.GetRequiredService<Trials.TrialsClient>();
        var caller = new Caller("kim", "Kim", null, Role.Viewer, false, false, part.Token());

        var late = await Assert.ThrowsAsync<RpcException>(async () => await client.WaitAsync(new WaitRequest { Milliseconds = 5000 }));
        var patient = await client.WaitAsync(new WaitRequest { Milliseconds = 500 }, caller.Call(default, TimeSpan.FromSeconds(5)));
        var read = await client.ReadAsync(new TrialRequest(), caller.Call(default));

        Assert.Equal("DEADLINE_EXCEEDED", RpcProblems.ToJourneyException(late).Reason);
        Assert.Equal(("waited", "kim"), (patient.Text, read.Text));
    }

    [Fact]
    public async Task A_peer_that_is_away_is_unavailable_within_the_deadline()
    {
        await using var part = await TrialPart.StartAsync();
        await using var services = Services(part, "00:00:02");
        await part.StopAsync();

        var thrown = await Assert.ThrowsAsync<RpcException>(
            async () => await services.GetRequiredService<Trials.TrialsClient>().WaitAsync(new WaitRequest()));

        Assert.Equal(ErrorKind.Unavailable, RpcProblems.ToJourneyException(thrown).Kind);
    }

    [Fact]
    public async Task A_call_sent_twice_with_its_key_writes_once()
    {
        await using var part = await TrialPart.StartAsync();
        var client = new Trials.TrialsClient(part.Channel);
        var headers = new Metadata { { "authorization", "Bearer " + part.Token(Role.Contributor) }, { "idempotency-key", "once" } };

        var first = await client.NoteAsync(new TrialRequest { Text = "note" }, headers);
        var again = await client.NoteAsync(new TrialRequest { Text = "note" }, headers);
        var unlike = await Assert.ThrowsAsync<RpcException>(async () => await client.NoteAsync(new TrialRequest { Text = "other" }, headers));

        Assert.Equal(first, again);
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", RpcProblems.ToJourneyException(unlike).Reason);
    }

    static ServiceProvider Services(TrialPart part, string deadline)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Services:Trial"] = part.Http.BaseAddress!.ToString() }).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging();
        services.Configure<RpcOptions>(o => o.Deadline = TimeSpan.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture));
        return services.AddRpcClient<Trials.TrialsClient>("Services:Trial").BuildServiceProvider();
    }
}
