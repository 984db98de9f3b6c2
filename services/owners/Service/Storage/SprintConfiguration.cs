using Journey.Owners.Owners;
using Journey.Owners.Sprints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Journey.Owners.Storage;

internal sealed class SprintConfiguration : IEntityTypeConfiguration<Sprint>
{
    public void Configure(EntityTypeBuilder<Sprint> builder)
    {
        builder.ToTable("sprints");
        builder.HasKey(sprint => sprint.Id);
        builder.Property(sprint => sprint.Id).ValueGeneratedNever();
        builder.HasOne<Team>().WithMany().HasForeignKey(sprint => sprint.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(sprint => new { sprint.UnitId, sprint.MapId });
        builder.HasIndex(sprint => new { sprint.UnitId, sprint.TestId });
        // Of two that begin at once on different replicas one wins; what is closed holds no team, and nothings are not equal.
        builder.HasIndex(sprint => new { sprint.UnitId, sprint.ActiveFor }).IsUnique();
        builder.Property(sprint => sprint.Plan).IsJson();
        builder.Property(sprint => sprint.Choice).IsJson();
        builder.Property(sprint => sprint.Hypothesis).IsJson();
        builder.Property(sprint => sprint.Execution).IsJson();
        builder.Property(sprint => sprint.Verification).IsJson();
        builder.Property(sprint => sprint.Closure).IsJson();
        builder.Property(sprint => sprint.Passed).IsJson();
        builder.Property(sprint => sprint.State).HasConversion<int>();
        builder.Property(sprint => sprint.Revision).IsConcurrencyToken();
    }
}
