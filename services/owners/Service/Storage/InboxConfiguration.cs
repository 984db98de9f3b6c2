using Journey.Owners.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Journey.Owners.Storage;

internal sealed class InboxConfiguration :
    IEntityTypeConfiguration<InboxMark>, IEntityTypeConfiguration<KnownDecision>, IEntityTypeConfiguration<KnownGrade>, IEntityTypeConfiguration<KnownDrift>,
    IEntityTypeConfiguration<KnownStaleness>
{
    public void Configure(EntityTypeBuilder<InboxMark> builder)
    {
        builder.ToTable("inbox_marks");
        builder.HasKey(mark => new { mark.UnitId, mark.PersonId, mark.Key });
        builder.Property(mark => mark.State).HasConversion<int>();
    }

    // Two events of one aggregate may be taken at once: the older one then finds that the newer is known.
    public void Configure(EntityTypeBuilder<KnownDecision> builder)
    {
        builder.ToTable("known_decisions");
        builder.HasKey(decision => new { decision.UnitId, decision.Id });
        builder.HasIndex(decision => new { decision.UnitId, decision.ReviewAt });
        builder.Property(decision => decision.Missing).IsJson();
        builder.Property(decision => decision.KnownVersion).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<KnownGrade> builder)
    {
        builder.ToTable("known_grades");
        builder.HasKey(grade => new { grade.UnitId, grade.MapId, grade.ClaimId });
        builder.Property(grade => grade.KnownVersion).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<KnownStaleness> builder)
    {
        builder.ToTable("known_staleness");
        builder.HasKey(row => new { row.UnitId, row.MapId });
        builder.Property(row => row.Elements).IsJson();
        builder.Property(row => row.KnownVersion).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<KnownDrift> builder)
    {
        builder.ToTable("known_drifts");
        builder.HasKey(drift => new { drift.UnitId, drift.MapId, drift.Dimension });
        builder.Property(drift => drift.KnownVersion).IsConcurrencyToken();
    }
}
