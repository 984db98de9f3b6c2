using System.Threading.Channels;

namespace Journey.Evidence.Reading;

/// <summary>Reads one stored file into chunks: the first of the two stages of an import.</summary>
internal sealed class FileReading(Mapping mapping, Columns columns, Shaper shaper, TimeReader times)
{
    /// <summary>Sends chunks until the file ends; the channel ends with the problem when the file breaks off, after all that was good.</summary>
    public async Task ReadAsync(string path, long skip, ChannelWriter<Chunk> to, CancellationToken ct)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            await using var stream = Open(file);
            using var feed = Feed(stream, path);
            await SendAsync(file, feed, skip, to, ct);
            to.Complete();
        }
        catch (BrokenFileException broken)
        {
            to.Complete(broken);
        }
    }

    private async Task SendAsync(FileStream file, IFeed feed, long skip, ChannelWriter<Chunk> to, CancellationToken ct)
    {
        try
        {
            var left = skip;
            while (feed.Next(shaper))
            {
                if (left > 0)
                {
                    left--;
                    if (left == 0 || shaper.Full)
                    {
                        shaper.Take(file.Position, []);
                    }
                }
                else if (shaper.Full)
                {
                    await to.WriteAsync(shaper.Take(file.Position, Notes(feed)), ct);
                }
            }
        }
        finally
        {
            // What was read before a break is good.
            await to.WriteAsync(shaper.Take(file.Position, Notes(feed)), ct);
        }
    }

    private Stream Open(FileStream file)
    {
        Span<byte> mark = stackalloc byte[2];
        var compressed = file.Length > 4 && file.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2 && mark is [0x1F, 0x8B];
        file.Position = 0;
        return compressed ? new CheckedGzip(file)
            : mapping.Gzip && file.Length > 0 ? throw new BrokenFileException(1, "The file is said to be gzip but is not.") : file;
    }

    private IFeed Feed(Stream stream, string path) => mapping.Format switch
    {
        Mapping.Xes => new XesFeed(stream, columns),
        _ => new CsvFeed(stream, mapping.Delimiter is { Length: > 0 } given ? (byte)given[0] : Detect(path), mapping, columns),
    };

    private byte Detect(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var stream = Open(file);
        var beginning = new byte[16_384];
        try
        {
            return Delimiters.Detect(beginning.AsSpan(0, stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)));
        }
        catch (InvalidDataException broken)
        {
            throw new BrokenFileException(1, "The compressed file is damaged or breaks off here.", cause: broken);
        }
    }

    private List<string> Notes(IFeed feed)
    {
        var told = new List<string>(feed.Notes);
        if (times.ZoneTaken)
        {
            told.Add(mapping.Zone is { } zone ? $"Times without an offset were read in {zone}." : "Times without an offset were read as UTC.");
        }

        if (times.Forms.Count > 0)
        {
            told.Add($"Times were read as {string.Join(", ", times.Forms)}.");
        }

        return told;
    }
}
