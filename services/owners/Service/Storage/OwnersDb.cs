using Journey.Messaging;
using Journey.Owners.Inbox;
using Journey.Owners.Owners;
using Journey.Owners.Sprints;
using Journey.Owners.Trials;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Storage;

internal sealed class OwnersDb(DbContextOptions<OwnersDb> options) : JourneyDb(options)
{
    public DbSet<BusinessUnit> Units => Set<BusinessUnit>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Belonging> Belongings => Set<Belonging>();

    public DbSet<OwnedMap> Maps => Set<OwnedMap>();

    public DbSet<HandoffAgreement> Handoffs => Set<HandoffAgreement>();

    public DbSet<Fix> Fixes => Set<Fix>();

    public DbSet<Trial> Trials => Set<Trial>();

    public DbSet<Sprint> Sprints => Set<Sprint>();

    public DbSet<InboxMark> Marks => Set<InboxMark>();

    public DbSet<KnownDecision> Decisions => Set<KnownDecision>();

    public DbSet<KnownGrade> Grades => Set<KnownGrade>();

    public DbSet<KnownDrift> Drifts => Set<KnownDrift>();

    public DbSet<SessionKey> SessionKeys => Set<SessionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration<BusinessUnit>(new AccessConfiguration()).ApplyConfiguration<Member>(new AccessConfiguration());
        modelBuilder.ApplyConfiguration<Person>(new OwnershipConfiguration()).ApplyConfiguration<Assignment>(new OwnershipConfiguration());
        modelBuilder.ApplyConfiguration<Team>(new TeamConfiguration()).ApplyConfiguration<Belonging>(new TeamConfiguration());
        modelBuilder.ApplyConfiguration(new OwnedMapConfiguration());
        modelBuilder.ApplyConfiguration<HandoffAgreement>(new AgreementConfiguration()).ApplyConfiguration<Fix>(new AgreementConfiguration());
        modelBuilder.ApplyConfiguration(new TrialConfiguration());
        modelBuilder.ApplyConfiguration(new SprintConfiguration());
        modelBuilder.ApplyConfiguration<InboxMark>(new InboxConfiguration()).ApplyConfiguration<KnownDecision>(new InboxConfiguration())
            .ApplyConfiguration<KnownGrade>(new InboxConfiguration()).ApplyConfiguration<KnownDrift>(new InboxConfiguration());
        modelBuilder.ApplyConfiguration(new SessionKeyConfiguration());
        modelBuilder.AddMessaging();
        base.OnModelCreating(modelBuilder);
    }
}
