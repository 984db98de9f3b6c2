using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

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

    /// <summary>The unit's revision.</summary>
    internal static Task<long> RevisionAsync(this JourneyDb db, CancellationToken ct) =>
        db.Set<RevisionRow>().Select(row => row.Revision).SingleOrDefaultAsync(ct);
}
