using Journey.Messaging.Sending;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Journey.Messaging;

/// <summary>The tables of outbox and inbox in a service's migrations.</summary>
public static class MessagingMigration
{
    /// <summary>Creates the tables of outbox and inbox, and the lease of each shard.</summary>
    /// <param name="migration">Migration of the service's store.</param>
    public static void CreateMessaging(this MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        CreateOutbox(migration);
        CreateLeases(migration);
        migration.CreateTable(
            "inbox",
            table => new
            {
                MessageId = table.Column<Guid>(),
                Handler = table.Column<string>(maxLength: 200),
                HandledAt = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_inbox", row => new { row.MessageId, row.Handler }));
        migration.CreateIndex("ix_inbox_handled_at", "inbox", "HandledAt");
    }

    private static void CreateOutbox(MigrationBuilder migration)
    {
        migration.CreateTable(
            "outbox",
            table => new
            {
                Id = table.Column<Guid>(),
                Shard = table.Column<int>(),
                UnitId = table.Column<Guid>(),
                Aggregate = table.Column<string>(),
                Version = table.Column<long>(),
                Ordinal = table.Column<int>(),
                Type = table.Column<string>(),
                Envelope = table.Column<byte[]>(),
                Created = table.Column<long>(),
                Attempts = table.Column<int>(),
                NextAttemptAt = table.Column<long>(nullable: true),
                Parked = table.Column<bool>(),
                LastError = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_outbox", row => row.Id));
        migration.CreateIndex("ix_outbox_due", "outbox", ["Parked", "Shard", "Aggregate", "Version", "Ordinal"]);
        migration.CreateIndex("ix_outbox_held", "outbox", ["Aggregate", "NextAttemptAt"]);
        migration.CreateTable(
            "outbox_sent",
            table => new { Id = table.Column<Guid>(), SentAt = table.Column<long>() },
            constraints: table => table.PrimaryKey("pk_outbox_sent", row => row.Id));
        migration.CreateIndex("ix_outbox_sent_at", "outbox_sent", "SentAt");
    }

    private static void CreateLeases(MigrationBuilder migration)
    {
        migration.CreateTable(
            "outbox_lease",
            table => new
            {
                Shard = table.Column<int>(),
                Owner = table.Column<Guid>(),
                ExpiresAt = table.Column<long>(),
                Fence = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_outbox_lease", row => row.Shard));

        // The numbers are the same for everybody, so a statement that both stores understand does it without a model.
        var rows = string.Join(", ", Enumerable.Range(0, Shards.Count).Select(shard => $"({shard}, '{Guid.Empty}', 0, 0)"));
        migration.Sql($"""insert into outbox_lease ("Shard", "Owner", "ExpiresAt", "Fence") values {rows}""");
    }
}
