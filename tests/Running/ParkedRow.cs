using System.Text;
using Microsoft.Data.Sqlite;

namespace Journey.Running;

/// <summary>A row of an outbox that waits for an operator.</summary>
internal static class ParkedRow
{
    public static Guid Insert(string file, string type, Guid unit, string reason)
    {
        var (id, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow());
        var envelope = $$"""{"specversion":"1.0","id":"{{id}}","source":"/journey/test","type":"{{type}}","time":"{{now:O}}","subject":"parked","unit":"{{unit}}","aggregateversion":1,"traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","data":{"words":"of the unit alone"} }""";
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var insert = connection.CreateCommand();
        insert.CommandText =
            """
            insert into outbox ("Id", "Shard", "UnitId", "Aggregate", "Version", "Ordinal", "Type", "Envelope", "Created", "Attempts", "Parked", "LastError")
            values ($id, 3, $unit, 'parked', 1, 0, $type, $envelope, $created, 1, 1, $reason)
            """;
        insert.Parameters.AddWithValue("$id", id);
        insert.Parameters.AddWithValue("$unit", unit);
        insert.Parameters.AddWithValue("$type", type);
        insert.Parameters.AddWithValue("$envelope", Encoding.UTF8.GetBytes(envelope));
        insert.Parameters.AddWithValue("$created", now.ToUnixTimeMilliseconds());
        insert.Parameters.AddWithValue("$reason", reason);
        insert.ExecuteNonQuery();
        return id;
    }
}
