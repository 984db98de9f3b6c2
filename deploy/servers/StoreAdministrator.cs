using Npgsql;

namespace Journey.Servers;

/// <summary>Makes roles and databases on a PostgreSQL server, as somebody who may.</summary>
/// <param name="server">How that somebody reaches it.</param>
/// <param name="password">Of the three roles; null where the server asks for none.</param>
public sealed class StoreAdministrator(string server, string? password = null)
{
    /// <summary>Makes the three roles, and leaves those that are there but for their password.</summary>
    public async Task MakeRolesAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        // A role is no value that could be bound, and a password of our own has no quotes in it.
        var secret = password is null ? "" : $" password '{password.Replace("'", "''", StringComparison.Ordinal)}'";
        foreach (var user in StoreUser.All)
        {
            await RunAsync(connection, $"do $$ begin create role {user} login; exception when duplicate_object then null; end $$", ct);
            await RunAsync(connection, $"alter role {user}{(secret.Length > 0 ? secret : " login")}", ct);
        }
    }

    /// <summary>Makes a database, empty or as another, and leaves one that is there as it is.</summary>
    public async Task MakeDatabaseAsync(string name, CancellationToken ct, string template = "template1")
    {
        await using var connection = await OpenAsync(ct);
        await using var known = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await known.ExecuteScalarAsync(ct) is null)
        {
            await RunAsync(connection, $"create database \"{name}\" owner {StoreUser.Owner} template \"{template}\"", ct);
        }
    }

    /// <summary>Removes a database and ends whoever is connected to it.</summary>
    public async Task DropDatabaseAsync(string name, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await RunAsync(connection, $"drop database if exists \"{name}\" with (force)", ct);
    }

    /// <summary>How one of the three roles reaches a database.</summary>
    public string Address(string database, string user) => Address(database, user, address => address);

    /// <summary>The settings with which a service keeps its rows in a database.</summary>
    public IReadOnlyDictionary<string, string?> Settings(string database) => Settings(database, address => address);

    /// <summary>The same for one that finds the server elsewhere.</summary>
    public IReadOnlyDictionary<string, string?> Settings(string database, Func<Uri, Uri> way) => new Dictionary<string, string?>
    {
        ["Database:Provider"] = "postgresql",
        ["Database:Connection"] = Address(database, StoreUser.Worker, way),
        ["Database:Relay"] = Address(database, StoreUser.Relay, way),
        ["Database:Owner"] = Address(database, StoreUser.Owner, way),
    };

    private string Address(string database, string user, Func<Uri, Uri> way)
    {
        var address = new NpgsqlConnectionStringBuilder(server) { Database = database, Username = user, Password = password };
        // A socket, or several servers, are found as they are.
        if (Uri.CheckHostName(address.Host) is not UriHostNameType.Unknown)
        {
            var found = way(new UriBuilder("tcp", address.Host!, address.Port).Uri);
            (address.Host, address.Port) = (found.Host, found.Port);
        }

        address.Remove("Pooling");
        return address.ConnectionString;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
