using Journey.Servers;
using Npgsql;

namespace Journey.Testing.Stores;

/// <summary>
/// Where parts keep their rows in the tests of this process: in files, or in databases of a server where <c>JOURNEY_TEST_STORE</c> is
/// <c>postgresql</c>. The same tests run on both. The server is one of the process's own.
/// </summary>
public static class TestedStore
{
    private static readonly Lazy<Task<StoreServer>> Server = new(StoreServer.StartAsync);

    /// <summary>Whether rows are kept on a server.</summary>
    public static bool IsServer => Environment.GetEnvironmentVariable("JOURNEY_TEST_STORE") == "postgresql";

    /// <summary>Settings of a store for a folder, which is empty the first time: one file in it, or one database of its own.</summary>
    /// <param name="folder">Of the part.</param>
    /// <param name="part">Its name.</param>
    /// <param name="migrate">Starts and stops it with some settings. A database copied from one that is migrated is there in a tenth of the time.</param>
    public static async Task<Dictionary<string, string?>> SettingsAsync(string folder, string part, Func<Dictionary<string, string?>, Task> migrate)
    {
        if (!IsServer)
        {
            return new() { ["Database:Provider"] = "sqlite", ["Database:Path"] = FileIn(folder) };
        }

        Assert.SkipWhen(PrivatePostgres.Absent is not null, PrivatePostgres.Absent ?? "");
        var server = await Server.Value;
        await server.MakeAsync(NameOf(folder), part, () => migrate(new(server.Postgres.Administrator.Settings(part))));
        return new(server.Postgres.Administrator.Settings(NameOf(folder)));
    }

    /// <summary>The file that a folder's store is; only where it is a file.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "part.db");

    /// <summary>How somebody who sees all units reaches a new database of tables alone; only where stores are on a server.</summary>
    /// <param name="name">Of the database.</param>
    /// <param name="tables">What makes its tables; the same for all.</param>
    public static async Task<string> BareAddressAsync(string name, IEnumerable<string> tables)
    {
        var postgres = (await Server.Value).Postgres;
        await (await Server.Value).MakeAsync(name, "bare", async () =>
        {
            await using var connection = new NpgsqlConnection(postgres.Administrator.Address("bare", "postgres") + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(string.Join(";\n", tables), connection);
            await command.ExecuteNonQueryAsync();
        });
        return postgres.Administrator.Address(name, "postgres") + ";Pooling=false";
    }

    /// <summary>Lets go of a store; before its folder is deleted.</summary>
    public static async Task ForgetAsync(string folder)
    {
        if (IsServer)
        {
            await (await Server.Value).Postgres.Administrator.DropDatabaseAsync(NameOf(folder), CancellationToken.None);
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }

    private static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
}
