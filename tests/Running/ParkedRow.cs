using System.Data.Common;
using System.Text;
using Journey.Local.Hosting.Servers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Journey.Running;

/// <summary>A row of an outbox that waits for an operator.</summary>
internal static class ParkedRow
{
    public static DbConnection File(string file) => new SqliteConnection($"Data Source={file};Pooling=false");

    /// <summary>As the server's own superuser: none of the roles of a service may write what it did not say.</summary>
    public static DbConnection Server(ServerSet servers, string part) =>
        new NpgsqlConnection($"{servers.Postgres!.Administrator.Address($"journey_{part}", "postgres")};Pooling=false");

    public static Guid Insert(DbConnection store, string type, Guid unit, string reason)
    {
        var (id, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow());
        var envelope = $$"""{"specversion":"1.0","id":"{{id}}","source":"/journey/test","type":"{{type}}","time":"{{now:O}}","subject":"parked","unit":"{{unit}}","aggregateversion":1,"traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","data":{"words":"of the unit alone"} }""";
        store.Open();
        using var insert = store.CreateCommand();
        insert.CommandText =
            """
            insert into outbox ("Id", "Shard", "UnitId", "Aggregate", "Version", "Ordinal", "Type", "Envelope", "Created", "Attempts", "Parked", "LastError")
            values (@id, 3, @unit, 'parked', 1, 0, @type, @envelope, @created, 1, @parked, @reason)
            """;
        foreach (var (name, value) in new (string, object)[]
        {
            ("id", id), ("unit", unit), ("type", type), ("envelope", Encoding.UTF8.GetBytes(envelope)),
            ("created", now.ToUnixTimeMilliseconds()), ("parked", true), ("reason", reason),
        })
        {
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            insert.Parameters.Add(parameter);
        }

        insert.ExecuteNonQuery();
        return id;
    }
}
