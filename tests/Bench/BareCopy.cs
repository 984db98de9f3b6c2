using System.Buffers.Binary;
using System.Diagnostics;
using Journey.Evidence.Reading;
using Npgsql;
using NpgsqlTypes;

namespace Bench;

/// <summary>
/// The baseline on PostgreSQL: the same rows, read and hashed beforehand, by one binary COPY into a plain table with the columns of the
/// product's table of records and its unique index; seconds up to the end of its commit.
/// </summary>
internal static class BareCopy
{
    private const string Table =
        """
        create table bare (
            record_no bigint not null, unit_no int not null, source_no int not null, import_no int not null, case_no bigint not null,
            time_ms bigint null, recorded_ms bigint null, id_hash bigint not null, id_check bigint not null, customer bytea null, attributes bytea null)
        """;

    public static async Task<double> RunAsync(NpgsqlConnection connection, IReadOnlyList<Chunk> chunks)
    {
        await ExecuteAsync(connection, Table);
        await ExecuteAsync(connection, "create unique index bare_id on bare (unit_no, source_no, id_hash)");
        var clock = Stopwatch.StartNew();
        Copy(connection, chunks);
        var seconds = clock.Elapsed.TotalSeconds;
        await ExecuteAsync(connection, "drop table bare");
        return seconds;
    }

    private static void Copy(NpgsqlConnection connection, IReadOnlyList<Chunk> chunks)
    {
        using var writer = connection.BeginBinaryImport("copy bare from stdin (format binary)");
        var cases = new Dictionary<UInt128, long>();
        var number = 0L;
        foreach (var chunk in chunks)
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                ref readonly var row = ref chunk.Rows[i];
                if (!cases.TryGetValue(row.Case, out var of))
                {
                    cases.Add(row.Case, of = cases.Count + 1);
                }

                Write(writer, row, chunk, ++number, of);
            }
        }

        writer.Complete();
    }

    private static void Write(NpgsqlBinaryImporter writer, in RecordRow row, Chunk chunk, long number, long of)
    {
        writer.StartRow();
        writer.Write(number, NpgsqlDbType.Bigint);
        writer.Write(1, NpgsqlDbType.Integer);
        writer.Write(1, NpgsqlDbType.Integer);
        writer.Write(1, NpgsqlDbType.Integer);
        writer.Write(of, NpgsqlDbType.Bigint);
        Write(writer, row.Time);
        Write(writer, row.RecordedTime);
        writer.Write((long)(ulong)row.Id, NpgsqlDbType.Bigint);
        writer.Write((long)(ulong)(row.Id >> 64), NpgsqlDbType.Bigint);
        var customer = new byte[row.HasCustomer ? 16 : 0];
        if (row.HasCustomer)
        {
            BinaryPrimitives.WriteUInt128BigEndian(customer, row.Customer);
        }

        Write(writer, customer);
        Write(writer, chunk.Arena.Slice(row.AttributesAt, row.AttributesLength).ToArray());
    }

    private static void Write(NpgsqlBinaryImporter writer, long time)
    {
        if (time == RecordRow.NoTime)
        {
            writer.WriteNull();
        }
        else
        {
            writer.Write(time, NpgsqlDbType.Bigint);
        }
    }

    private static void Write(NpgsqlBinaryImporter writer, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            writer.WriteNull();
        }
        else
        {
            writer.Write(bytes, NpgsqlDbType.Bytea);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
