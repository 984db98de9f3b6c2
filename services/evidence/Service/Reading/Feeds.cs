namespace Journey.Evidence.Reading;

/// <summary>Opens the feed of a format. Whatever breaks below it is told with the line it had come to.</summary>
internal sealed class Feeds(Mapping mapping, Columns columns, TimeReader times)
{
    private const int Sample = 1 << 14;

    /// <summary>Opens a file; the stream is asked for again where a format must be read twice.</summary>
    /// <param name="open">Gives the file from its beginning. The feed closes what it was given.</param>
    /// <exception cref="BrokenFileException">The file cannot be read from its beginning.</exception>
    public IFeed Open(Func<Stream> open)
    {
        try
        {
            return new CheckedFeed(Of(open));
        }
        catch (UnreadableException broken)
        {
            throw new BrokenFileException(1, broken.Message, cause: broken);
        }
    }

    private IFeed Of(Func<Stream> open)
    {
        switch (mapping.Format)
        {
            case Mapping.Xes:
                return new XesFeed(Opening.Xml(open(), mapping.Gzip), mapping, columns);
            case Mapping.Ndjson:
                return new JsonFeed(Opening.Text(open(), mapping.Gzip), new PlainObject(columns));
            case Mapping.CloudEvents:
                return new JsonFeed(Opening.Text(open(), mapping.Gzip), new CloudEvent(columns));
            case Mapping.Ocel:
                return new OcelFeed(() => Opening.Xml(open(), mapping.Gzip), mapping, columns, times);
            default:
                var input = Opening.Text(open(), mapping.Gzip);
                var delimiter = mapping.Delimiter is { Length: > 0 } given ? (byte)given[0] : Delimiters.Detect(input.Peek(Sample));
                return new CsvFeed(input, delimiter, mapping, columns);
        }
    }
}
