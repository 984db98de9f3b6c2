using Journey.Servers;

namespace Platform.Tests;

/// <summary>A private PostgreSQL on a free loopback port, or the reason why there is none.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("journey-pg-").FullName;
    PrivatePostgres? server;
    int databases;

    public async ValueTask InitializeAsync() => server = PrivatePostgres.Absent is null ? await PrivatePostgres.StartAsync(folder, TestContext.Current.CancellationToken) : null;

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Name of a new database.</summary>
    public async Task<string> DatabaseAsync()
    {
        Assert.SkipWhen(server is null, PrivatePostgres.Absent ?? "");
        var name = $"trial{Interlocked.Increment(ref databases)}";
        await server.Administrator.MakeDatabaseAsync(name, TestContext.Current.CancellationToken);
        return name;
    }

    public IReadOnlyDictionary<string, string?> Settings(string database) => server!.Administrator.Settings(database);

    public string Address(string database, string user = "postgres") => server!.Administrator.Address(database, user);
}
