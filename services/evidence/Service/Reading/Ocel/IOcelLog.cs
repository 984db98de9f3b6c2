namespace Journey.Evidence.Reading;

/// <summary>An OCEL 2.0 log, read item by item in the order of the file.</summary>
internal interface IOcelLog : IDisposable
{
    long Line { get; }

    /// <summary>Reads the next item of the kinds that are wanted; false at the end.</summary>
    bool Next(OcelItem item, bool events);
}
