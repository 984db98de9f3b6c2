namespace Journey.Platform.Storage;

/// <summary>Brings a part's store to its newest form.</summary>
internal interface IStoreMigration
{
    Task MigrateAsync(CancellationToken ct);
}
