using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Journey.Platform.Storage;

/// <summary>Settings of a SQLite connection. They stay on pooled connections, so they are set every time one is opened.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Set(connection, eventData.Context is JourneyDb { ReadOnly: true });

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls.
        Set(connection, eventData.Context is JourneyDb { ReadOnly: true });
        return Task.CompletedTask;
    }

    // One writer at a time holds many index pages at once: with the default 2 MB it would read them again and again, and with the
    // default checkpoint of 1,000 pages copy the same ones back after every few batches.
    private const string Writing = "pragma synchronous=full; pragma query_only=0; pragma cache_size=-49152; pragma wal_autocheckpoint=8000";
    private const string Reading = "pragma synchronous=full; pragma query_only=1";

    private static void Set(DbConnection connection, bool readOnly)
    {
        using var command = connection.CreateCommand();
        command.CommandText = readOnly ? Reading : Writing;
        command.ExecuteNonQuery();
    }
}
