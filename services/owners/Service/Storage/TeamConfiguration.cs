using Journey.Owners.Owners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Journey.Owners.Storage;

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<Belonging>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.HasKey(team => team.Id);
        builder.Property(team => team.Id).ValueGeneratedNever();
        builder.HasIndex(team => team.UnitId);
    }

    public void Configure(EntityTypeBuilder<Belonging> builder)
    {
        builder.ToTable("belongings");
        builder.HasKey(belonging => belonging.Id);
        builder.Property(belonging => belonging.Id).ValueGeneratedNever();
        builder.HasIndex(belonging => belonging.UnitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(belonging => belonging.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(belonging => belonging.TeamId).OnDelete(DeleteBehavior.Restrict);
    }
}
