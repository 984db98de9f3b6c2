using Journey.Owners.Owners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Journey.Owners.Storage;

// Not owned by a unit: these two decide which unit a caller gets, and are read before there is one.
internal sealed class AccessConfiguration : IEntityTypeConfiguration<BusinessUnit>, IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<BusinessUnit> builder)
    {
        builder.ToTable("units");
        builder.HasKey(unit => unit.Id);
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.HasIndex(unit => unit.Key).IsUnique();
        builder.Property(unit => unit.AccessRevision).IsConcurrencyToken();
        builder.Property(unit => unit.OrganisationRevision).IsConcurrencyToken();
        builder.Ignore(unit => unit.Reference);
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members");
        builder.HasKey(member => new { member.MemberOf, member.Subject });
        builder.HasIndex(member => member.Subject);
        builder.HasOne<BusinessUnit>().WithMany().HasForeignKey(member => member.MemberOf);
        builder.Property(member => member.Role).HasConversion<int>();
    }
}
