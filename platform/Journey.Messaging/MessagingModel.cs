using Journey.Messaging.Receiving;
using Journey.Messaging.Sending;
using Microsoft.EntityFrameworkCore;

namespace Journey.Messaging;

/// <summary>The tables of outbox and inbox in a service's model.</summary>
public static class MessagingModel
{
    /// <summary>Adds the tables of outbox and inbox. The migration adds them by <see cref="MessagingMigration.CreateMessaging"/>.</summary>
    /// <param name="model">Model of the service's store.</param>
    public static ModelBuilder AddMessaging(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox");
            row.HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.HasIndex(r => new { r.Parked, r.Shard, r.Aggregate, r.Version, r.Ordinal }).HasDatabaseName("ix_outbox_due");
            row.HasIndex(r => new { r.Aggregate, r.NextAttemptAt }).HasDatabaseName("ix_outbox_held");
        });
        model.Entity<OutboxSent>(sent =>
        {
            sent.ToTable("outbox_sent");
            sent.HasKey(s => s.Id);
            sent.Property(s => s.Id).ValueGeneratedNever();
            sent.HasIndex(s => s.SentAt).HasDatabaseName("ix_outbox_sent_at");
        });
        model.Entity<OutboxLease>(lease =>
        {
            lease.ToTable("outbox_lease");
            lease.HasKey(l => l.Shard);
            lease.Property(l => l.Shard).ValueGeneratedNever();
        });
        model.Entity<InboxRow>(row =>
        {
            row.ToTable("inbox");
            row.HasKey(r => new { r.MessageId, r.Handler });
            row.HasIndex(r => r.HandledAt).HasDatabaseName("ix_inbox_handled_at");
        });
        return model;
    }
}
