using Npgsql;

namespace Journey.Platform.Storage;

/// <summary>Held while migrating. A killed process leaves neither kind behind.</summary>
internal static class MigrationLock
{
    private const long Key = 0x4A4F55524E4559;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A lock file beside the store.</summary>
    public static async Task<IAsyncDisposable> OnFileAsync(string store, CancellationToken ct)
    {
        var file = Path.GetFullPath(store) + ".migration";
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(Pause, TimeProvider.System, ct);
            }
        }
    }

    /// <summary>An advisory lock on the server. A server that is still starting is waited for.</summary>
    public static async Task<IAsyncDisposable> OnServerAsync(string connectionString, CancellationToken ct)
    {
        // Its own connection, so that closing it gives the lock back whatever happens.
        var text = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await LockAsync(text.ConnectionString, ct);
            }
            catch (NpgsqlException e) when (e.IsTransient && TimeProvider.System.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(Pause * 10, TimeProvider.System, ct);
            }
        }
    }

    private static async Task<NpgsqlConnection> LockAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Key } } };
            await command.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
