using Journey.Owners.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Journey.Owners.Storage;

internal sealed class SendingConfiguration : IEntityTypeConfiguration<Webhook>, IEntityTypeConfiguration<Parcel>, IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks");
        builder.HasKey(webhook => webhook.Id);
        builder.Property(webhook => webhook.Id).ValueGeneratedNever();
        builder.HasIndex(webhook => webhook.UnitId);
        builder.Property(webhook => webhook.Events).IsJson();
        builder.Property(webhook => webhook.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Parcel> builder)
    {
        builder.ToTable("parcels");
        builder.HasKey(parcel => parcel.Id);
        builder.Property(parcel => parcel.Id).ValueGeneratedNever();
        builder.HasIndex(parcel => new { parcel.UnitId, parcel.Key }).IsUnique();
        builder.HasIndex(parcel => new { parcel.State, parcel.NextAt });
        builder.HasIndex(parcel => new { parcel.UnitId, parcel.Target, parcel.State });
        builder.Property(parcel => parcel.Channel).HasConversion<int>();
        builder.Property(parcel => parcel.State).HasConversion<int>();
        // Of two couriers that take it at once one finds that it is taken.
        builder.Property(parcel => parcel.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.ToTable("attempts");
        builder.HasKey(attempt => attempt.Id);
        builder.Property(attempt => attempt.Id).ValueGeneratedNever();
        builder.HasOne<Parcel>().WithMany().HasForeignKey(attempt => attempt.ParcelId).OnDelete(DeleteBehavior.Cascade);
    }
}
