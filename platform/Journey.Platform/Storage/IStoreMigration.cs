namespace Journey.Platform.Storage;

/// <summary>Brings a part's store to its newest form.</summary>
internal interface IStoreMigration
{
    /// <summary>Migrates it.</summary>
    Task MigrateAsync(CancellationToken ct);

    /// <summary>Completes when the store answers and, where the part does not migrate it itself, when somebody else has.</summary>
    Task AwaitAsync(CancellationToken ct);
}
