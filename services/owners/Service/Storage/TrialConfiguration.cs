using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Journey.Owners.Storage;

internal sealed class TrialConfiguration : IEntityTypeConfiguration<Trial>
{
    public void Configure(EntityTypeBuilder<Trial> builder)
    {
        builder.ToTable("trials");
        builder.HasKey(trial => trial.Id);
        builder.Property(trial => trial.Id).ValueGeneratedNever();
        builder.HasOne<Fix>().WithMany().HasForeignKey(trial => trial.FixId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(trial => new { trial.UnitId, trial.MapId });
        // Of two that begin at once on different replicas one wins; what is decided occupies nothing, and nothings are not equal.
        builder.HasIndex(trial => new { trial.UnitId, trial.ActiveFor }).IsUnique();
        builder.Property(trial => trial.Plan).IsJson();
        builder.Property(trial => trial.Measurements).IsJson();
        builder.Property(trial => trial.Verdict).IsJson();
        builder.Ignore(trial => trial.Hidden);
        builder.Property(trial => trial.State).HasConversion<int>();
        builder.Property(trial => trial.Revision).IsConcurrencyToken();
    }
}
