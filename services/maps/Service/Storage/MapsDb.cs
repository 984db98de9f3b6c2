using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Messaging;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Journey.Maps.Storage;

internal sealed class MapsDb(DbContextOptions<MapsDb> options) : JourneyDb(options)
{
    public DbSet<MapRow> Maps => Set<MapRow>();

    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<StatusRow> Statuses => Set<StatusRow>();

    public DbSet<GradeRow> Grades => Set<GradeRow>();

    public DbSet<ClaimPlaceRow> ClaimPlaces => Set<ClaimPlaceRow>();

    public DbSet<ChangeSetRow> ChangeSets => Set<ChangeSetRow>();

    public DbSet<CommentRow> Comments => Set<CommentRow>();

    public DbSet<MapLinkRow> Links => Set<MapLinkRow>();

    public DbSet<MapTextRow> Texts => Set<MapTextRow>();

    public DbSet<SeenRow> Seen => Set<SeenRow>();

    public DbSet<TermRow> Terms => Set<TermRow>();

    public DbSet<TermUseRow> Uses => Set<TermUseRow>();

    public DbSet<SegmentRow> Segments => Set<SegmentRow>();

    public DbSet<SegmentVersionRow> SegmentVersions => Set<SegmentVersionRow>();

    public DbSet<ShareRow> Shares => Set<ShareRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<WaiverRow> Waivers => Set<WaiverRow>();

    public DbSet<CommitmentRow> Commitments => Set<CommitmentRow>();

    public DbSet<PublicationRow> Publications => Set<PublicationRow>();

    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddMessaging();
        modelBuilder.Entity<MapRow>(map =>
        {
            map.ToTable("map");
            map.HasKey(m => new { m.UnitId, m.Id });
            map.HasIndex(m => new { m.UnitId, m.UpdatedAt, m.Id }).HasDatabaseName("ix_map_newest");
            map.HasIndex(m => new { m.UnitId, m.Family }).HasDatabaseName("ix_map_family");
            map.HasIndex(m => new { m.UnitId, m.SegmentKey }).HasDatabaseName("ix_map_segment");
        });
        modelBuilder.Entity<VersionRow>(version =>
        {
            version.ToTable("map_version");
            version.HasKey(v => new { v.UnitId, v.MapId, v.Version });
        });
        modelBuilder.Entity<StatusRow>(ConfigureStatus);
        modelBuilder.Entity<GradeRow>(grade =>
        {
            grade.ToTable("claim_grade");
            grade.HasKey(g => new { g.UnitId, g.MapId, g.ClaimId });
            // Two grades may be taken over at once: the older one then finds that the newer is known.
            grade.Property(g => g.GradeRevision).IsConcurrencyToken();
        });
        modelBuilder.Entity<ClaimPlaceRow>(place =>
        {
            place.ToTable("claim_place");
            place.HasKey(p => new { p.UnitId, p.ClaimId });
        });
        ConfigureTalk(modelBuilder);
        ConfigureDictionary(modelBuilder);
        ConfigureDecisions(modelBuilder);
        ConfigurePublishing(modelBuilder);
    }

    private static void ConfigurePublishing(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PublicationRow>(publication =>
        {
            publication.ToTable("publication");
            publication.HasKey(p => new { p.UnitId, p.MapId, p.Number });
            publication.Property(p => p.Status).HasConversion(new EnumToStringConverter<PublicationStatus>());
        });
        modelBuilder.Entity<ReviewRow>(review =>
        {
            review.ToTable("version_review");
            review.HasKey(r => new { r.UnitId, r.MapId, r.Number });
            review.Property(r => r.Status).HasConversion(new EnumToStringConverter<ReviewStatus>());
        });
    }

    private static void ConfigureDecisions(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DecisionRow>(decision =>
        {
            decision.ToTable("decision");
            decision.HasKey(d => new { d.UnitId, d.Id });
            decision.HasIndex(d => new { d.UnitId, d.MapId, d.Id }).HasDatabaseName("ix_decision_map");
            decision.Property(d => d.Status).HasConversion(new EnumToStringConverter<DecisionStatus>());
        });
        modelBuilder.Entity<WaiverRow>(waiver =>
        {
            waiver.ToTable("waiver");
            waiver.HasKey(w => new { w.UnitId, w.Id });
            waiver.HasIndex(w => new { w.UnitId, w.MapId }).HasDatabaseName("ix_waiver_map");
        });
        modelBuilder.Entity<CommitmentRow>(commitment =>
        {
            commitment.ToTable("commitment");
            commitment.HasKey(c => new { c.UnitId, c.Id });
            commitment.HasIndex(c => new { c.UnitId, c.MapId, c.Id }).HasDatabaseName("ix_commitment_map");
            commitment.Property(c => c.Kind).HasConversion(new EnumToStringConverter<CommitmentKind>());
        });
    }

    private static void ConfigureDictionary(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TermRow>(term =>
        {
            term.ToTable("term");
            term.HasKey(t => new { t.UnitId, t.Kind, t.Key });
            term.HasIndex(t => new { t.UnitId, t.Kind, t.Id }).HasDatabaseName("ix_term_newest");
            term.HasIndex(t => new { t.UnitId, t.MergedInto }).HasDatabaseName("ix_term_merged");
            term.Property(t => t.Kind).HasConversion(new EnumToStringConverter<TermKind>());
        });
        modelBuilder.Entity<SegmentRow>(segment =>
        {
            segment.ToTable("segment");
            segment.HasKey(s => new { s.UnitId, s.Key });
            segment.HasIndex(s => new { s.UnitId, s.Id }).HasDatabaseName("ix_segment_newest");
        });
        modelBuilder.Entity<SegmentVersionRow>(version =>
        {
            version.ToTable("segment_version");
            version.HasKey(v => new { v.UnitId, v.Key, v.Version });
        });
        modelBuilder.Entity<TermUseRow>(use =>
        {
            use.ToTable("term_use");
            use.HasKey(u => new { u.UnitId, u.Kind, u.Key, u.MapId });
            use.HasIndex(u => new { u.UnitId, u.MapId }).HasDatabaseName("ix_term_use_map");
            use.Property(u => u.Kind).HasConversion(new EnumToStringConverter<TermKind>());
        });
    }

    private static void ConfigureTalk(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ChangeSetRow>(set =>
        {
            set.ToTable("change_set");
            set.HasKey(s => new { s.UnitId, s.MapId, s.Number });
        });
        modelBuilder.Entity<CommentRow>(comment =>
        {
            comment.ToTable("map_comment");
            comment.HasKey(c => new { c.UnitId, c.MapId, c.Id });
        });
        modelBuilder.Entity<MapLinkRow>(link =>
        {
            link.ToTable("map_link");
            link.HasKey(l => new { l.UnitId, l.Parent, l.Step });
            link.HasIndex(l => new { l.UnitId, l.Child }).HasDatabaseName("ix_map_link_child");
        });
        modelBuilder.Entity<MapTextRow>(text =>
        {
            text.ToTable("map_text");
            text.HasKey(t => new { t.UnitId, t.MapId });
        });
        modelBuilder.Entity<SeenRow>(seen =>
        {
            seen.ToTable("map_seen");
            seen.HasKey(s => new { s.UnitId, s.MapId, s.Subject });
        });
        modelBuilder.Entity<ShareRow>(share =>
        {
            share.ToTable("map_share");
            share.HasKey(s => new { s.UnitId, s.Id });
            share.HasIndex(s => new { s.UnitId, s.Hash }).IsUnique().HasDatabaseName("ix_map_share_hash");
            share.HasIndex(s => new { s.UnitId, s.MapId, s.Id }).HasDatabaseName("ix_map_share_map");
        });
    }

    private static void ConfigureStatus(EntityTypeBuilder<StatusRow> status)
    {
        status.ToTable("map_version_status");
        status.HasKey(s => new { s.UnitId, s.MapId, s.Version });
        // By name: the order of the names may change, stored rows may not.
        status.Property(s => s.Status).HasConversion(new EnumToStringConverter<VersionStatus>());
    }
}
