namespace Journey.Evidence.Storage;

/// <summary>What a batch changed in its source.</summary>
internal sealed class BatchCounts
{
    public long Accepted { get; set; }

    /// <summary>Records that replaced an older one with their id.</summary>
    public long Corrected { get; set; }

    public long Duplicates { get; set; }

    public long WithoutTime { get; set; }

    public long Events { get; set; }

    public long Cases { get; set; }

    public long Newest { get; set; } = long.MinValue;

    /// <summary>Newest time of a record that was taken back.</summary>
    public long NewestLost { get; set; } = long.MinValue;
}
