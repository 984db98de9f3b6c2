namespace Journey.Evidence.Aggregates;

/// <summary>Where the contributions of cases are added up. Taking back is adding with a negative count.</summary>
internal interface ILedger
{
    void Add(Cell cell, Tally kind, int a, int b, int count, long value = 0);

    /// <summary>A case that walked a chain.</summary>
    void Variant(Cell cell, ulong chain, int count);

    /// <summary>Where a chain comes from and by which activity.</summary>
    void Path(ulong chain, ulong parent, int activity);
}
