using Journey.Owners.Owners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Journey.Owners.Storage;

internal sealed class OwnershipConfiguration : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.HasIndex(person => person.UnitId);
        // Who signs in is one person of the unit; nothings are not equal.
        builder.HasIndex(person => new { person.UnitId, person.Subject }).IsUnique();
        builder.Property(person => person.Notice).HasConversion<int>();
    }

    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments");
        builder.HasKey(assignment => assignment.Id);
        builder.Property(assignment => assignment.Id).ValueGeneratedNever();
        builder.HasIndex(assignment => new { assignment.UnitId, assignment.MapId, assignment.ElementId });
        builder.HasIndex(assignment => new { assignment.UnitId, assignment.EndTold, assignment.Until });
        builder.Property(assignment => assignment.Duty).HasConversion<int>();
        builder.HasOne<Person>().WithMany().HasForeignKey(assignment => assignment.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
