using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Journey.Platform.Storage.Revisions;

/// <summary>The table of unit revisions, in the model and in migrations.</summary>
public static class RevisionTable
{
    private const string Name = "unit_revision";

    /// <summary>Makes the table; part of each service's first migration.</summary>
    public static void CreateRevisions(this MigrationBuilder migration) => migration.CreateTable(
        Name,
        table => new { UnitId = table.Column<Guid>(nullable: false), Revision = table.Column<long>(nullable: false) },
        constraints: table => table.PrimaryKey("PK_unit_revision", row => row.UnitId));

    internal static void AddRevisions(this ModelBuilder model) => model.Entity<RevisionRow>(row =>
    {
        row.ToTable(Name);
        row.HasKey(r => r.UnitId);
    });

    /// <summary>Raises the unit's revision. The last statement of a transaction: writers of a unit wait for each other here, so only as long as a commit takes.</summary>
    internal static Task RaiseRevisionAsync(this JourneyDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""insert into unit_revision ("UnitId", "Revision") values ({db.UnitId}, 1) on conflict ("UnitId") do update set "Revision" = unit_revision."Revision" + 1""",
        ct);

    /// <summary>
    /// The unit's revision, asked for with every view: one message to the server and back, past the framework. On PostgreSQL the two statements
    /// of a batch are one transaction, in which the unit is set.
    /// </summary>
    internal static async Task<long> RevisionAsync(this JourneyDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var batch = db.Database.GetDbConnection() is NpgsqlConnection server ? OnServer(server, db.UnitId) : null;
        if (batch is not null)
        {
            await using var rows = await batch.ExecuteReaderAsync(ct);
            await rows.NextResultAsync(ct);
            return await rows.ReadAsync(ct) ? rows.GetInt64(0) : 0;
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "select \"Revision\" from unit_revision where \"UnitId\" = @unit";
        command.Parameters.Add(new SqliteParameter("@unit", db.UnitId));
        return await command.ExecuteScalarAsync(ct) is long revision ? revision : 0;
    }

    private static NpgsqlBatch OnServer(NpgsqlConnection server, Guid unit) => new(server)
    {
        BatchCommands =
        {
            new("select set_config('journey.unit', $1, true)") { Parameters = { new() { Value = unit.ToString() } } },
            new("select \"Revision\" from unit_revision where \"UnitId\" = $1") { Parameters = { new() { Value = unit } } },
        },
    };
}
