using System.Net.Http.Json;
using Journey.Running;
using Journey.Servers;
using Npgsql;

namespace Journeys.Tests;

/// <summary><c>./journey up --servers</c> on servers that somebody else runs.</summary>
public sealed class NamedServersTests : IAsyncLifetime
{
    const string Units = "/api/v1/units";
    readonly string _folder = ReachableFolder.Make("journeys-named-");
    PrivatePostgres _postgres = null!;
    PrivateRabbit _rabbit = null!;
    PrivateRedis _redis = null!;

    static string? Absent => PrivatePostgres.Absent ?? PrivateRabbit.Absent ?? PrivateRedis.Absent;

    static bool IsLong => Environment.GetEnvironmentVariable("JOURNEY_LONG") == "1";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (Absent is null && IsLong)
        {
            _postgres = await PrivatePostgres.StartAsync(Path.Combine(_folder, "postgres"), Ct);
            _rabbit = await PrivateRabbit.StartAsync(Path.Combine(_folder, "rabbitmq"), Ct);
            _redis = await PrivateRedis.StartAsync(Path.Combine(_folder, "redis"), Ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in new IAsyncDisposable?[] { _redis, _rabbit, _postgres })
        {
            await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_written_is_on_the_named_servers_and_is_there_at_the_next_start()
    {
        Assert.SkipWhen(Absent is not null, Absent ?? "");
        Assert.SkipUnless(IsLong, "It starts nine processes twice; ./journey test --long runs it.");
        var named = new Dictionary<string, string>
        {
            ["JOURNEY_POSTGRES"] = $"Host=127.0.0.1;Port={_postgres.Port};Username=postgres;Database=postgres",
            ["JOURNEY_RABBITMQ"] = _rabbit.Address.ToString(),
            ["JOURNEY_REDIS"] = _redis.Address,
        };
        var data = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        await using (var first = await HostProcess.StartServersAsync(data, named, Ct))
        {
            using var api = first.Api();
            using var made = await api.PostAsJsonAsync(Units, new { key = "named", name = "Named" }, Ct);
            Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Ct));
            Assert.Equal(0, await first.StopAsync(Ct));
        }

        Assert.Equal(["journey_evidence", "journey_maps", "journey_owners"], await DatabasesAsync());
        Assert.Empty(Directory.GetDirectories(data, "postgres", SearchOption.AllDirectories));
        await using var second = await HostProcess.StartServersAsync(data, named, Ct);
        using var again = second.Api();
        Assert.Contains("\"named\"", await again.GetStringAsync(new Uri(Units, UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Equal(0, await second.StopAsync(Ct));
    }

    async Task<List<string>> DatabasesAsync()
    {
        await using var connection = new NpgsqlConnection(_postgres.Administrator.Address("postgres", "postgres") + ";Pooling=false");
        await connection.OpenAsync(Ct);
        await using var asked = new NpgsqlCommand("select datname from pg_database where datname like 'journey%' order by 1", connection);
        await using var rows = await asked.ExecuteReaderAsync(Ct);
        var names = new List<string>();
        while (await rows.ReadAsync(Ct))
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }
}
