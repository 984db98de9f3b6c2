using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Journey.Platform.Storage;

/// <summary>
/// Lets PostgreSQL itself keep the units apart. Every table and partition with a unit shows a unit of work the rows of its unit and
/// nothing without one; who works across units reaches only the tables made for that. Applied after each migration, from the
/// catalog, so that no table can be forgotten.
/// </summary>
internal sealed class RowSecurity(StorageOptions options)
{
    private const string OwnUnit = """("UnitId" = nullif(current_setting('journey.unit', true), '')::uuid)""";

    // In the tables whose keys are numbers. The sub-select is run once a statement, and names the only partition that is looked at.
    private const string OwnUnitNumber = """(unit_no = (select "UnitNo" from unit where "UnitId" = nullif(current_setting('journey.unit', true), '')::uuid))""";

    private const string TablesSql =
        """
        select c.relname, c.relispartition,
               exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'UnitId' and not a.attisdropped),
               exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_no' and not a.attisdropped),
               c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid)
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '__EFMigrationsHistory'
        order by c.relname
        """;

    public async Task ApplyAsync(JourneyDb db, CancellationToken ct)
    {
        var shared = db.Model.GetEntityTypes()
            .Where(entity => !typeof(IUnitOwned).IsAssignableFrom(entity.ClrType) || typeof(IListedAcrossUnits).IsAssignableFrom(entity.ClrType))
            .Select(entity => entity.GetTableName()).ToHashSet();
        await db.Database.OpenConnectionAsync(ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var table in await TablesAsync(connection, ct))
        {
            foreach (var statement in Secure(table, across: shared.Contains(table.Name)))
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
            }
        }

        batch.BatchCommands.Add(new($"grant select on \"__EFMigrationsHistory\" to {Quote(options.Worker)}"));
        batch.BatchCommands.Add(new($"grant usage on schema public to {Quote(options.Worker)}, {Quote(options.Across)}"));
        batch.BatchCommands.Add(new($"grant usage on all sequences in schema public to {Quote(options.Worker)}, {Quote(options.Across)}"));
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static string Quote(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);

    private static async Task<List<Table>> TablesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(TablesSql, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var tables = new List<Table>();
        while (await rows.ReadAsync(ct))
        {
            tables.Add(new(rows.GetString(0), rows.GetBoolean(1), rows.GetBoolean(2), rows.GetBoolean(3), rows.GetBoolean(4)));
        }

        return tables;
    }

    // A partition is reached through its table: read directly it would answer under its own policies and grants.
    private IEnumerable<string> Secure(Table table, bool across)
    {
        var name = Quote(table.Name);
        if (!table.IsPartition)
        {
            yield return $"grant select, insert, update, delete on {name} to {Quote(options.Worker)}";
            // Where rows belong to units, who works across them sees none, as in a unit of work without a unit.
            yield return $"grant {(across ? "select, insert, update, delete" : "select")} on {name} to {Quote(options.Across)}";
        }

        if (!table.IsSecured && (table.HasUnit || table.HasNumber))
        {
            var own = table.HasUnit ? OwnUnit : OwnUnitNumber;
            yield return $"alter table {name} enable row level security";
            yield return $"alter table {name} force row level security";
            yield return $"create policy own_unit on {name} to {Quote(options.Worker)} using {own} with check {own}";
            if (across)
            {
                yield return $"create policy across_units on {name} to {Quote(options.Across)} using (true) with check (true)";
            }
        }
    }

    private sealed record Table(string Name, bool IsPartition, bool HasUnit, bool HasNumber, bool IsSecured);
}
