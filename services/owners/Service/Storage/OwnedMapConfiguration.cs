using System.Text.Json;
using Journey.Owners.Owners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Journey.Owners.Storage;

internal sealed class OwnedMapConfiguration : IEntityTypeConfiguration<OwnedMap>
{
    public void Configure(EntityTypeBuilder<OwnedMap> builder)
    {
        builder.ToTable("owned_maps");
        builder.HasKey(map => map.Id);
        builder.Property(map => map.Id).ValueGeneratedNever();
        builder.HasIndex(map => map.UnitId);
        builder.Property(map => map.OwnersRevision).IsConcurrencyToken();
        // Two versions may be taken over at once: the older one then finds that the newer is known.
        builder.Property(map => map.Version).IsConcurrencyToken();
        builder.Ignore(map => map.Handoffs);
        builder.Property(map => map.Line).IsJson();
        builder.Property(map => map.Claims).IsJson();
        // One column: elements are replaced together and never looked up one by one. The list is never changed in place.
        builder.Property(map => map.Elements).HasConversion(
            elements => JsonSerializer.Serialize(elements, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<List<MapElement>>(text, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<MapElement>>((one, other) => ReferenceEquals(one, other), elements => elements.Count, elements => elements));
    }
}
