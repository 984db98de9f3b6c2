namespace Journey.Evidence.Imports;

/// <summary>An import that has not ended. Not owned by a unit, so that work left by a restart is found without naming every unit.</summary>
internal sealed class WaitingImport
{
    public required Guid ImportId { get; init; }

    public required Guid UnitId { get; init; }

    public required int SourceNo { get; init; }

    public required int Number { get; init; }

    /// <summary>The process that holds its file, see <see cref="Spool.Holder"/>: no other can read it.</summary>
    public required string Holder { get; init; }

    /// <summary>Whether somebody has paused it: it stays where it is until it is resumed.</summary>
    public bool Held { get; set; }
}
