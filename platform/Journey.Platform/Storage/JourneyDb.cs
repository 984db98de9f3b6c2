using Journey.Platform.Storage.Idempotency;
using Journey.Platform.Storage.Revisions;
using Microsoft.EntityFrameworkCore;

namespace Journey.Platform.Storage;

/// <summary>The store of one service. It is used inside a unit of work, which is about one business unit or none.</summary>
public abstract class JourneyDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The business unit of the unit of work; <see cref="Guid.Empty"/> where it is about none.</summary>
    public Guid UnitId { get; internal set; }

    internal bool ReadOnly { get; set; }

    /// <summary>Saves what was changed, each row in the unit of the unit of work.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        UnitRows.Stamp(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Saves what was changed, each row in the unit of the unit of work.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        UnitRows.Stamp(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Instants as milliseconds, and a filter on the unit for every <see cref="IUnitOwned"/>.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Instant>();
        configurationBuilder.Conventions.Add(_ => new UnitFilter(this));
    }

    /// <summary>Adds the tables of idempotency keys and unit revisions; services add their own tables and call this.</summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddIdempotency();
        modelBuilder.AddRevisions();
    }
}
