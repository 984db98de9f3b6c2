using Journey.Owners.Owners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Journey.Owners.Storage;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<HandoffAgreement>, IEntityTypeConfiguration<Fix>
{
    public void Configure(EntityTypeBuilder<HandoffAgreement> builder)
    {
        builder.ToTable("handoffs");
        builder.HasKey(agreement => new { agreement.UnitId, agreement.MapId, agreement.HandoffId });
        builder.Property(agreement => agreement.Giver).IsJson();
        builder.Property(agreement => agreement.Receiver).IsJson();
        builder.Property(agreement => agreement.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Fix> builder)
    {
        builder.ToTable("fixes");
        builder.HasKey(fix => fix.Id);
        builder.Property(fix => fix.Id).ValueGeneratedNever();
        builder.HasIndex(fix => new { fix.UnitId, fix.MapId, fix.Candidate }).IsUnique();
        builder.Property(fix => fix.Metric).IsJson();
        builder.Property(fix => fix.State).HasConversion<int>();
        builder.Property(fix => fix.Revision).IsConcurrencyToken();
    }
}
