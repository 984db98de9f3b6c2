using System.Diagnostics;
using System.Threading.RateLimiting;
using Gateway.Tests.Stage;
using Journey.Caching;
using Journey.Gateway;
using Journey.Gateway.SignIn;
using Journey.Owners.V1;
using Journey.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Tests;

/// <summary>Gateways beside each other: one sign-in, one sign-out and one limit for all of them.</summary>
public sealed class SeveralGatewaysTests : IAsyncLifetime
{
    static readonly (string, string) Secret = ("SignIn:KeyRing", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
    readonly string _folder = Directory.CreateTempSubdirectory("journey-redis-").FullName;
    PrivateRedis? _redis;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    (string, string) Redis
    {
        get
        {
            Assert.SkipWhen(_redis is null, PrivateRedis.Absent ?? "");
            return ("Redis:Address", _redis.Address);
        }
    }

    public async ValueTask InitializeAsync() => _redis = PrivateRedis.Absent is null ? await PrivateRedis.StartAsync(_folder, Ct) : null;

    public async ValueTask DisposeAsync()
    {
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_session_of_one_is_good_at_another_and_outlives_the_first()
    {
        await using var theatre = await OpenAsync(Secret);
        var cookies = await EnterAsync(theatre);

        var other = await theatre.AnotherGatewayAsync(Secret);
        Assert.Equal(200, await PageAsync(other, cookies));
        await theatre.StopAsync("gateway");
        Assert.Equal(200, await PageAsync(other, cookies));

        Assert.NotEmpty(theatre.Owners.SessionKeys);
        Assert.All(theatre.Owners.SessionKeys.Values, kept => Assert.DoesNotContain("masterKey", kept, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_the_secret_or_with_another_one_their_sessions_are_their_own()
    {
        await using var theatre = await OpenAsync(Secret);
        var cookies = await EnterAsync(theatre);

        Assert.Equal(303, await PageAsync(await theatre.AnotherGatewayAsync(), cookies));
        Assert.Equal(303, await PageAsync(await theatre.AnotherGatewayAsync((Secret.Item1, new string('7', 64))), cookies));
    }

    [Fact]
    public async Task The_shared_memory_is_enough_while_owners_does_not_answer_and_owners_learns_of_the_keys_afterwards()
    {
        await using var theatre = await OpenAsync(Secret, Redis);
        theatre.Owners.SessionKeys.Clear();
        theatre.Owners.HasNoKeys = true;
        var first = await theatre.AnotherGatewayAsync(Secret, Redis);
        var cookies = await EnterAsync(theatre);
        Assert.Equal(200, await PageAsync(first, cookies));

        theatre.Owners.HasNoKeys = false;
        Assert.Equal(200, await PageAsync(await theatre.AnotherGatewayAsync(Secret, Redis), cookies));
        Assert.NotEmpty(theatre.Owners.SessionKeys);
        await _redis!.OrderAsync(Ct, "flushall");
        Assert.Equal(200, await PageAsync(await theatre.AnotherGatewayAsync(Secret, Redis), cookies));
    }

    [Fact]
    public async Task While_owners_does_not_answer_and_the_shared_memory_has_forgotten_no_session_is_ended_by_new_keys()
    {
        await using var theatre = await OpenAsync(Secret, Redis);
        var cookies = await EnterAsync(theatre);
        await _redis!.OrderAsync(Ct, "flushall");
        theatre.Owners.HasNoKeys = true;
        var other = await theatre.AnotherGatewayAsync(Secret, Redis);
        Assert.NotEqual(200, await PageAsync(other, cookies));

        theatre.Owners.HasNoKeys = false;

        Assert.Equal(200, await PageAsync(other, cookies));
    }

    [Fact]
    public async Task Who_signs_out_at_one_is_signed_out_at_the_others()
    {
        await using var theatre = await OpenAsync(Secret, Redis);
        var cookies = await EnterAsync(theatre);
        var other = await theatre.AnotherGatewayAsync(Secret, Redis);
        Assert.Equal(200, await PageAsync(other, cookies));

        using var left = await Forms.PostAsync(theatre, "/sign-out", [], cookies);

        // The other one may believe what it was told for five seconds.
        theatre.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(303, await PageAsync(other, cookies));
    }

    [Fact]
    public async Task What_one_has_let_through_the_others_take_into_account()
    {
        var (alone, time) = await LetThroughAsync("");
        var (together, _) = await LetThroughAsync(Redis.Item2);

        var one = Burst + (Rate * time.TotalSeconds);
        // Two that know nothing of each other let twice as much through; the burst of both may go out before either has told the other.
        Assert.InRange(alone / one, 1.6, 2.1);
        Assert.InRange(together / (one + Burst), .5, 1.1);
    }

    const int Burst = 100;
    const int Rate = 200;

    static async Task<(double Count, TimeSpan Time)> LetThroughAsync(string redis)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Redis:Address", redis)]).Build();
        await using var one = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSharedMemory(settings).BuildServiceProvider();
        await using var two = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSharedMemory(settings).BuildServiceProvider();
        var options = new TokenBucketRateLimiterOptions { TokenLimit = Burst, TokensPerPeriod = Rate, ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = false };
        using var first = new SharedBucket(options, one.GetRequiredService<SharedMemory>(), "ann");
        using var second = new SharedBucket(options, two.GetRequiredService<SharedMemory>(), "ann");
        var clock = Stopwatch.StartNew();
        var count = 0;
        while (clock.Elapsed < TimeSpan.FromSeconds(5))
        {
            foreach (var bucket in new[] { first, second })
            {
                bucket.TryReplenish();
                for (var n = 0; n < 40; n++)
                {
                    using var lease = bucket.AttemptAcquire();
                    count += lease.IsAcquired ? 1 : 0;
                }
            }

            await Task.Delay(50, Ct);
        }

        return (count, clock.Elapsed);
    }

    static async Task<Theatre> OpenAsync(params (string, string)[] settings)
    {
        var theatre = await Theatre.OpenAsync(settings);
        theatre.Owners.Members[("dev-owner", "alpha")] = Role.Owner;
        return theatre;
    }

    static async Task<string> EnterAsync(Theatre theatre)
    {
        var code = theatre.Gateway.Services.GetRequiredService<SignInLinks>().Issue().Split('=')[1];
        using var entered = await Forms.EnterAsync(theatre, code, "dev-owner", "/");
        Assert.Equal(303, (int)entered.StatusCode);
        return Forms.CookiesOf(entered);
    }

    static async Task<int> PageAsync(Uri gateway, string cookies)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = gateway };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/units/alpha/maps");
        request.Headers.Add("Cookie", cookies);
        using var answer = await http.SendAsync(request, Ct);
        return (int)answer.StatusCode;
    }
}
