using Microsoft.EntityFrameworkCore;

namespace Journey.Platform.Storage;

/// <summary>Keeps every written row in the unit of its unit of work.</summary>
internal static class UnitRows
{
    public static void Stamp(JourneyDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IUnitOwned>())
        {
            if (entry.State == EntityState.Added && entry.Entity.UnitId == Guid.Empty)
            {
                entry.Entity.UnitId = db.UnitId;
            }

            var written = entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
            if (written && (db.UnitId == Guid.Empty || entry.Entity.UnitId != db.UnitId))
            {
                throw new InvalidOperationException($"A row of {entry.Metadata.ClrType.Name} belongs to another unit than this unit of work.");
            }
        }
    }
}
