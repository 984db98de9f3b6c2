using Journey.Servers;
using Npgsql;

namespace Bench;

/// <summary>A PostgreSQL of this run's own and, where it is asked for, a RabbitMQ. Both end with it, and what they held is deleted.</summary>
internal sealed class BenchServers : IAsyncDisposable
{
    // Each server has a folder of its own that its account owns.
    private readonly string _rows = Directory.CreateTempSubdirectory("journey-bench-pg-").FullName;
    private readonly string _messages = Directory.CreateTempSubdirectory("journey-bench-mq-").FullName;
    private PrivatePostgres? _postgres;
    private PrivateRabbit? _rabbit;

    public PrivatePostgres Postgres => _postgres ?? throw new InvalidOperationException("There is no PostgreSQL.");

    public PrivateRabbit Rabbit => _rabbit ?? throw new InvalidOperationException("There is no RabbitMQ.");

    public static async Task<BenchServers> StartAsync(bool broker)
    {
        var servers = new BenchServers();
        try
        {
            servers._postgres = await PrivatePostgres.StartAsync(servers._rows, CancellationToken.None);
            servers._rabbit = broker ? await PrivateRabbit.StartAsync(servers._messages, CancellationToken.None) : null;
            return servers;
        }
        catch (Exception)
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>Settings of a store in a new database.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> DatabaseAsync(string name)
    {
        await Postgres.Administrator.MakeDatabaseAsync(name, CancellationToken.None);
        return Postgres.Administrator.Settings(name);
    }

    /// <summary>A connection to a database of somebody whom nothing is hidden from.</summary>
    public async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(Postgres.Administrator.Address(database, "postgres") + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public async Task DropAsync(string database)
    {
        NpgsqlConnection.ClearAllPools();
        await Postgres.Administrator.DropDatabaseAsync(database, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_rabbit is not null)
        {
            await _rabbit.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Directory.Delete(_rows, recursive: true);
        Directory.Delete(_messages, recursive: true);
    }
}
