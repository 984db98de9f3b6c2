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

    private static void Set(DbConnection connection, bool readOnly)
    {
        using var command = connection.CreateCommand();
        command.CommandText = readOnly
            ? "pragma synchronous=full; pragma query_only=1"
            : "pragma synchronous=full; pragma query_only=0";
        command.ExecuteNonQuery();
    }
}
