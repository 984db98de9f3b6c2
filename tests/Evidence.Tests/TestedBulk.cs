using System.Data.Common;
using Journey.Evidence.Storage;
using Journey.Testing.Stores;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Evidence.Tests;

/// <summary>The bulk tables alone, without the rest of the part, worked in as who sees all units.</summary>
internal sealed class TestedBulk : IDisposable
{
    private readonly DbConnection _connection;
    private readonly string _name = $"bulk-{Guid.NewGuid():N}";
    private DbTransaction? _transaction;

    public TestedBulk()
    {
        _connection = TestedStore.IsServer
            ? new NpgsqlConnection(TestedStore.BareAddressAsync(_name, NarrowTables.Create(postgres: true)).GetAwaiter().GetResult())
            : new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        if (!TestedStore.IsServer)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = string.Join(";\n", NarrowTables.Create(postgres: false));
            command.ExecuteNonQuery();
        }

        Store = _connection is NpgsqlConnection server ? new PostgresStore(server) : new SqliteStore((SqliteConnection)_connection);
    }

    public BulkStore Store { get; }

    public void Begin()
    {
        _transaction?.Commit();
        _transaction = _connection.BeginTransaction();
    }

    // On a server reading needs a transaction too.
    public void Commit()
    {
        Store.Flush();
        _transaction!.Commit();
        _transaction = TestedStore.IsServer ? _connection.BeginTransaction() : null;
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        _connection.Dispose();
        TestedStore.ForgetAsync(_name).GetAwaiter().GetResult();
    }
}
