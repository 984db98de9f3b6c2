using Journey.Messaging;
using Journey.Platform.Storage.Idempotency;
using Journey.Platform.Storage.Revisions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Maps.Storage.Migrations;

[DbContext(typeof(MapsDb))]
[Migration("0001_maps")]
internal sealed class M0001Maps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIdempotency();
        migrationBuilder.CreateRevisions();
        migrationBuilder.CreateMessaging();
        migrationBuilder.CreateTable(
            "map",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Title = table.Column<string>(),
                Goal = table.Column<string>(),
                Family = table.Column<string>(),
                Target = table.Column<bool>(),
                SegmentKey = table.Column<string>(),
                SegmentName = table.Column<string>(),
                SegmentPriority = table.Column<bool>(),
                Anchor = table.Column<string>(),
                End = table.Column<string>(),
                Days = table.Column<int>(),
                Line = table.Column<string>(),
                UpdatedAt = table.Column<long>(),
                UpdatedBy = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_map", m => new { m.UnitId, m.Id }));
        migrationBuilder.CreateIndex("ix_map_newest", "map", ["UnitId", "UpdatedAt", "Id"]);
        migrationBuilder.CreateIndex("ix_map_family", "map", ["UnitId", "Family"]);
        migrationBuilder.CreateIndex("ix_map_segment", "map", ["UnitId", "SegmentKey"]);
        migrationBuilder.CreateTable(
            "map_version",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Version = table.Column<int>(),
                Document = table.Column<byte[]>(),
                CreatedAt = table.Column<long>(),
                CreatedBy = table.Column<string>(),
                Reason = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_map_version", v => new { v.UnitId, v.MapId, v.Version }));
        migrationBuilder.CreateTable(
            "map_version_status",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Version = table.Column<int>(),
                Status = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_map_version_status", s => new { s.UnitId, s.MapId, s.Version }));
        migrationBuilder.CreateTable(
            "claim_grade",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                ClaimId = table.Column<string>(),
                StatementVersion = table.Column<int>(),
                GradeRevision = table.Column<long>(),
                AsOf = table.Column<long>(),
                Grade = table.Column<string>(),
                Score = table.Column<double>(),
                Contested = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("pk_claim_grade", g => new { g.UnitId, g.MapId, g.ClaimId }));
        migrationBuilder.CreateTable(
            "claim_place",
            table => new
            {
                UnitId = table.Column<Guid>(),
                ClaimId = table.Column<string>(),
                MapId = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("pk_claim_place", p => new { p.UnitId, p.ClaimId }));
        CreateTalk(migrationBuilder);
        CreateDictionary(migrationBuilder);
        CreateSegments(migrationBuilder);
        CreateShares(migrationBuilder);
    }

    private static void CreateShares(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "map_share",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Id = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Version = table.Column<int>(),
                Hash = table.Column<string>(),
                Until = table.Column<int>(),
                EndsAt = table.Column<long>(),
                UnitKey = table.Column<string>(),
                UnitName = table.Column<string>(),
                TimeZone = table.Column<string>(),
                CreatedAt = table.Column<long>(),
                CreatedBy = table.Column<string>(),
                WithdrawnAt = table.Column<long>(nullable: true),
                WithdrawnBy = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_map_share", s => new { s.UnitId, s.Id }));
        migrationBuilder.CreateIndex("ix_map_share_hash", "map_share", ["UnitId", "Hash"], unique: true);
        migrationBuilder.CreateIndex("ix_map_share_map", "map_share", ["UnitId", "MapId", "Id"]);
    }

    private static void CreateSegments(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "segment",
            table => new { UnitId = table.Column<Guid>(), Key = table.Column<string>(), Id = table.Column<Guid>(), Newest = table.Column<int>() },
            constraints: table => table.PrimaryKey("pk_segment", s => new { s.UnitId, s.Key }));
        migrationBuilder.CreateIndex("ix_segment_newest", "segment", ["UnitId", "Id"]);
        migrationBuilder.CreateTable(
            "segment_version",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Key = table.Column<string>(),
                Version = table.Column<int>(),
                Name = table.Column<string>(),
                Criteria = table.Column<string>(),
                Priority = table.Column<bool>(),
                Size = table.Column<long>(nullable: true),
                Share = table.Column<double>(nullable: true),
                Source = table.Column<string>(),
                From = table.Column<int>(),
                Reason = table.Column<string>(),
                CreatedAt = table.Column<long>(),
                CreatedBy = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_segment_version", v => new { v.UnitId, v.Key, v.Version }));
    }

    private static void CreateDictionary(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "term",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Kind = table.Column<string>(),
                Key = table.Column<string>(),
                Id = table.Column<Guid>(),
                Name = table.Column<string>(),
                MergedInto = table.Column<string>(),
                AddedAt = table.Column<long>(),
                AddedBy = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_term", t => new { t.UnitId, t.Kind, t.Key }));
        migrationBuilder.CreateIndex("ix_term_newest", "term", ["UnitId", "Kind", "Id"]);
        migrationBuilder.CreateIndex("ix_term_merged", "term", ["UnitId", "MergedInto"]);
        migrationBuilder.CreateTable(
            "term_use",
            table => new { UnitId = table.Column<Guid>(), Kind = table.Column<string>(), Key = table.Column<string>(), MapId = table.Column<Guid>() },
            constraints: table => table.PrimaryKey("pk_term_use", u => new { u.UnitId, u.Kind, u.Key, u.MapId }));
        migrationBuilder.CreateIndex("ix_term_use_map", "term_use", ["UnitId", "MapId"]);
        migrationBuilder.CreateTable(
            "dictionary",
            table => new { UnitId = table.Column<Guid>(), Revision = table.Column<long>() },
            constraints: table => table.PrimaryKey("pk_dictionary", d => d.UnitId));
    }

    private static void CreateTalk(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "change_set",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Number = table.Column<int>(),
                LastVersion = table.Column<int>(),
                Subject = table.Column<string>(),
                Author = table.Column<string>(),
                StartedAt = table.Column<long>(),
                EndedAt = table.Column<long>(),
                Reason = table.Column<string>(),
                ReasonGiven = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("pk_change_set", s => new { s.UnitId, s.MapId, s.Number }));
        migrationBuilder.CreateTable(
            "map_comment",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Id = table.Column<Guid>(),
                Element = table.Column<string>(),
                Text = table.Column<string>(),
                ReplyTo = table.Column<string>(),
                Author = table.Column<string>(),
                At = table.Column<long>(),
                Version = table.Column<int>(),
                ResolvedAt = table.Column<long>(nullable: true),
                ResolvedBy = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_map_comment", c => new { c.UnitId, c.MapId, c.Id }));
        migrationBuilder.CreateTable(
            "map_link",
            table => new
            {
                UnitId = table.Column<Guid>(),
                Parent = table.Column<Guid>(),
                Step = table.Column<string>(),
                Child = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("pk_map_link", l => new { l.UnitId, l.Parent, l.Step }));
        migrationBuilder.CreateIndex("ix_map_link_child", "map_link", ["UnitId", "Child"]);
        migrationBuilder.CreateTable(
            "link_turn",
            table => new { UnitId = table.Column<Guid>(), Turn = table.Column<long>() },
            constraints: table => table.PrimaryKey("pk_link_turn", t => t.UnitId));
        migrationBuilder.CreateTable(
            "map_text",
            table => new { UnitId = table.Column<Guid>(), MapId = table.Column<Guid>(), Text = table.Column<string>() },
            constraints: table => table.PrimaryKey("pk_map_text", t => new { t.UnitId, t.MapId }));
        migrationBuilder.CreateTable(
            "map_seen",
            table => new
            {
                UnitId = table.Column<Guid>(),
                MapId = table.Column<Guid>(),
                Subject = table.Column<string>(),
                Version = table.Column<int>(),
                At = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_map_seen", s => new { s.UnitId, s.MapId, s.Subject }));
    }
}
