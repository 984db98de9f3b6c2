using Journey.Evidence.Claims;
using Journey.Evidence.Drift;
using Journey.Evidence.Identity;
using Journey.Evidence.Imports;
using Journey.Evidence.Logs;
using Journey.Evidence.Previews;
using Journey.Evidence.Sources;
using Journey.Evidence.Stakes;
using Journey.Evidence.Touchpoints;
using Journey.Messaging;
using Journey.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Journey.Evidence.Storage;

internal sealed class EvidenceDb(DbContextOptions<EvidenceDb> options) : JourneyDb(options)
{
    private BulkStore? _bulk;

    public DbSet<UnitNumber> Units => Set<UnitNumber>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Log> Logs => Set<Log>();

    public DbSet<LogFeed> LogFeeds => Set<LogFeed>();

    public DbSet<WaitingLog> WaitingLogs => Set<WaitingLog>();

    public DbSet<FileImport> Imports => Set<FileImport>();

    public DbSet<WaitingImport> Waiting => Set<WaitingImport>();

    public DbSet<Item> Items => Set<Item>();

    public DbSet<KnownMap> Maps => Set<KnownMap>();

    public DbSet<KnownClaim> Claims => Set<KnownClaim>();

    public DbSet<TouchpointRule> Touchpoints => Set<TouchpointRule>();

    public DbSet<KnownTerms> Terms => Set<KnownTerms>();

    public DbSet<Citation> Citations => Set<Citation>();

    public DbSet<ToldGrade> Grades => Set<ToldGrade>();

    public DbSet<GradeRecord> GradeRecords => Set<GradeRecord>();

    public DbSet<GradingDay> GradingDays => Set<GradingDay>();

    public DbSet<ClaimWording> Wordings => Set<ClaimWording>();

    public DbSet<ItemState> ItemStates => Set<ItemState>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<MapVerification> Verifications => Set<MapVerification>();

    public DbSet<KeptDrift> Drifts => Set<KeptDrift>();

    public DbSet<ToldDrift> ToldDrifts => Set<ToldDrift>();

    public DbSet<DriftTurn> DriftTurns => Set<DriftTurn>();

    public DbSet<KeptStake> Stakes => Set<KeptStake>();

    public DbSet<KeptMapping> Mappings => Set<KeptMapping>();

    /// <summary>The connection of the unit of work, for what is read and written in bulk.</summary>
    public BulkStore Bulk => _bulk ??= Database.GetDbConnection() switch
    {
        SqliteConnection sqlite => new SqliteStore(sqlite),
        var server => new PostgresStore((NpgsqlConnection)server),
    };

    /// <summary>Waits for its turn to write into a source, or into a log where the number is a log's, negative.</summary>
    public async Task TakeTurnAsync(int sourceNo, CancellationToken ct) =>
        Bulk.TakeTurn(new SourceScope((await Units.AsNoTracking().SingleAsync(ct)).UnitNo, sourceNo));

    /// <summary>Saves what was changed, and sends what was written in bulk and held back.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        _bulk?.Flush();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddMessaging();
        modelBuilder.Entity<UnitNumber>().ToTable("unit").HasKey(unit => unit.UnitNo);
        modelBuilder.Entity<Source>(source =>
        {
            source.ToTable("source").HasKey(row => row.SourceNo);
            source.ComplexProperty(row => row.Holds, AddHolding);
            source.Ignore(row => row.Scope).Ignore(row => row.DimensionNames).Ignore(row => row.PersonalNames).Ignore(row => row.Size);
        });
        modelBuilder.Entity<Log>(log =>
        {
            log.ToTable("log").HasKey(row => row.LogNo);
            log.ComplexProperty(row => row.Holds, AddHolding);
            log.Ignore(row => row.Scope).Ignore(row => row.SourceKeys).Ignore(row => row.DimensionNames).Ignore(row => row.Rule);
        });
        modelBuilder.Entity<LogFeed>().ToTable("log_feed").Ignore(row => row.Source).HasKey(row => new { row.LogNo, row.Place });
        modelBuilder.Entity<WaitingLog>().ToTable("waiting_log").HasKey(row => row.LogNo);
        modelBuilder.Entity<WaitingLog>().Property(row => row.LogNo).ValueGeneratedNever();
        modelBuilder.Entity<FileImport>(import =>
        {
            import.ToTable("import").HasKey(row => row.Id);
            import.Ignore(row => row.ReadMapping).Ignore(row => row.ReadProblems).Ignore(row => row.ReadNotes).Ignore(row => row.Ended).Ignore(row => row.Stopped);
        });
        modelBuilder.Entity<WaitingImport>().ToTable("waiting_import").HasKey(waiting => waiting.ImportId);
        modelBuilder.Entity<KeptMapping>(kept =>
        {
            kept.ToTable("source_mapping").HasKey(row => new { row.UnitId, row.SourceNo });
            kept.Ignore(row => row.ReadSaved).Ignore(row => row.ReadLast);
        });
        modelBuilder.Entity<AuditRow>().ToTable("audit").HasKey(row => row.Id);
        AddClaims(modelBuilder);
        AddDrift(modelBuilder);
    }

    private static void AddDrift(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<MapVerification>().ToTable("map_verification").HasKey(row => new { row.UnitId, row.MapId });
        modelBuilder.Entity<KeptDrift>().ToTable("drift").HasKey(row => new { row.UnitId, row.MapId, row.From, row.Revision });
        modelBuilder.Entity<ToldDrift>().ToTable("drift_told").HasKey(row => new { row.UnitId, row.MapId, row.Dimension });
        modelBuilder.Entity<KeptStake>().ToTable("stake").HasKey(row => new { row.UnitId, row.MapId, row.Revision });
        modelBuilder.Entity<DriftTurn>().ToTable("drift_turn").HasKey(row => row.UnitId);
    }

    private static void AddHolding(ComplexPropertyBuilder<Holding> holding)
    {
        holding.Property(row => row.Records).HasColumnName(nameof(Holding.Records));
        holding.Property(row => row.Events).HasColumnName(nameof(Holding.Events));
        holding.Property(row => row.Cases).HasColumnName(nameof(Holding.Cases));
        holding.Property(row => row.Newest).HasColumnName(nameof(Holding.Newest));
        holding.Property(row => row.Revision).HasColumnName(nameof(Holding.Revision));
    }

    private static void AddClaims(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Item>().ToTable("item").HasKey(item => item.Id);
        modelBuilder.Entity<ItemState>().ToTable("item_state").HasKey(state => new { state.UnitId, state.ItemId, state.At });
        modelBuilder.Entity<Withdrawal>().ToTable("withdrawal").HasKey(withdrawal => new { withdrawal.UnitId, withdrawal.ItemId });
        modelBuilder.Entity<KnownMap>(map =>
        {
            map.ToTable("map").HasKey(row => row.MapId);
            // Two versions may be taken over at once: the older one then finds that the newer is known.
            map.Property(row => row.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<KnownClaim>().ToTable("claim").HasKey(claim => new { claim.UnitId, claim.ClaimId });
        modelBuilder.Entity<ClaimWording>().ToTable("claim_wording").HasKey(wording => new { wording.UnitId, wording.ClaimId, wording.StatementVersion });
        modelBuilder.Entity<Citation>().ToTable("citation").HasKey(citation => new { citation.UnitId, citation.Id, citation.Revision });
        modelBuilder.Entity<TouchpointRule>(rule =>
        {
            rule.ToTable("touchpoint").HasKey(row => new { row.UnitId, row.LogKey, row.Revision, row.Activity });
            rule.Ignore(row => row.FromMs);
        });
        modelBuilder.Entity<KnownTerms>(terms =>
        {
            terms.ToTable("known_terms").HasKey(row => row.UnitId);
            terms.Property(row => row.KnownVersion).IsConcurrencyToken();
        });
        modelBuilder.Entity<ToldGrade>().ToTable("grade").HasKey(grade => new { grade.UnitId, grade.ClaimId });
        modelBuilder.Entity<GradeRecord>().ToTable("grade_record").HasKey(grade => new { grade.UnitId, grade.ClaimId, grade.Revision });
        modelBuilder.Entity<GradingDay>().ToTable("grading_day").HasKey(day => day.UnitId);
    }
}
