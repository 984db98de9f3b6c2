using Journey.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;

namespace Simulation.Tests.Towns;

// A town's store: SQLite in memory, made once and emptied for each seed.
internal sealed class Store : IDisposable
{
    private const string Emptied = """
        delete from outbox; delete from outbox_sent; delete from inbox; delete from unit_revision;
        delete from Pages; delete from Known; delete from Counted; delete from Shelves; delete from Effects;
        update outbox_lease set "Owner" = '00000000-0000-0000-0000-000000000000', "ExpiresAt" = 0, "Fence" = 0;
        """;

    private readonly string _location;
    private readonly SqliteConnection _own;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public Store(IServiceProvider services)
    {
        _location = $"file:/{Guid.NewGuid():N}?vfs=memdb";
        // It lasts as long as a connection is open.
        _own = new SqliteConnection($"Data Source={_location};Pooling=false");
        _own.Open();
        using var db = ContextsFor(services).ForMigration();
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(new First().UpOperations))
            Execute(command.CommandText);
    }

    public Contexts<TownDb> ContextsFor(IServiceProvider services) =>
        new(services, new StorageOptions(IsSqlite: true, _location, _location, _location), NullLoggerFactory.Instance);

    public void Empty() => Execute(Emptied);

    public void Execute(string sql) => CommandOf(sql).ExecuteNonQuery();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var reader = CommandOf(sql).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public int Count(string what) => Query($"select count(*) from {what}", reader => reader.GetInt32(0))[0];

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _own.Dispose();
    }

    private SqliteCommand CommandOf(string sql)
    {
        if (_commands.TryGetValue(sql, out var known))
            return known;

        var command = _own.CreateCommand();
        command.CommandText = sql;
        return _commands[sql] = command;
    }
}
