using Npgsql;

namespace Faults.Tests;

/// <summary>What the services keep, seen by somebody who may see everything.</summary>
internal static class Rows
{
    /// <summary>The rows that a statement finds in the database of a service, each field as text.</summary>
    public static async Task<IReadOnlyList<string[]>> RowsAsync(this Town town, string part, string sql)
    {
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={town.Host.Servers.Postgres!.Port};Username=postgres;Database=journey_{part};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => $"{reader.GetValue(field)}")]);
        }

        return rows;
    }

    /// <summary>The first field of each row.</summary>
    public static async Task<IReadOnlyList<string>> FieldAsync(this Town town, string part, string sql) => [.. (await town.RowsAsync(part, sql)).Select(row => row[0])];

    /// <summary>A statement that counts.</summary>
    public static async Task<int> CountAsync(this Town town, string part, string sql) => int.Parse((await town.FieldAsync(part, sql)).Single(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Ends when nothing waits to be sent any more, anywhere.</summary>
    public static Task AllSentAsync(this Town town, TimeSpan most) => Town.UntilAsync(
        async () => (await Task.WhenAll(Town.Keepers.Select(part => town.CountAsync(part, "select count(*) from outbox where not \"Parked\"")))).Sum() == 0, most, "An empty outbox");
}
