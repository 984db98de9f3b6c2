namespace Journey.Evidence.Reading;

/// <summary>A file of one format, read record by record.</summary>
internal interface IFeed : IDisposable
{
    /// <summary>What was taken for granted so far.</summary>
    IEnumerable<string> Notes { get; }

    /// <summary>Line of the record read last.</summary>
    long Line { get; }

    /// <summary>Reads the next record into the shaper; false at the end.</summary>
    bool Next(Shaper shaper);
}
