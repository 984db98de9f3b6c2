using System.Collections.Concurrent;
using System.Diagnostics;
using Journey.Servers;
using Npgsql;

namespace Journey.Testing.Stores;

/// <summary>A PostgreSQL of this process, with a database of each kind to copy from: a copy is there in a tenth of the time that its tables take.</summary>
internal sealed class StoreServer(PrivatePostgres server)
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> _templates = new(StringComparer.Ordinal);

    public PrivatePostgres Postgres => server;

    public static async Task<StoreServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("journey-pg-").FullName;
        var server = await PrivatePostgres.StartAsync(folder, CancellationToken.None, passing: true);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            NpgsqlConnection.ClearAllPools();
            server.AbandonAsync(CancellationToken.None).GetAwaiter().GetResult();
            // Tens of thousands of files: on a slow machine that takes longer than a test program may take to end.
            Process.Start("rm", ["-rf", folder]).Dispose();
        };
        return new StoreServer(server);
    }

    /// <summary>Makes a database of a kind, unless it is there.</summary>
    /// <param name="name">Of the database.</param>
    /// <param name="kind">Names the template.</param>
    /// <param name="fill">Makes the tables of the template.</param>
    public async Task MakeAsync(string name, string kind, Func<Task> fill)
    {
        await _templates.GetOrAdd(kind, _ => new(async () =>
        {
            await server.Administrator.MakeDatabaseAsync(kind, CancellationToken.None);
            await fill();
            NpgsqlConnection.ClearAllPools();
        })).Value;
        await server.Administrator.MakeDatabaseAsync(name, CancellationToken.None, kind);
    }
}
