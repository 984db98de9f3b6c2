using System.Threading.Channels;

namespace Journey.Evidence.Reading;

/// <summary>Reads one stored file into chunks: the first of the two stages of an import.</summary>
internal sealed class FileReading(Mapping mapping, Columns columns, Shaper shaper, TimeReader times)
{
    /// <summary>Sends chunks until the file ends; the channel ends with the problem when the file breaks off, after all that was good.</summary>
    public async Task ReadAsync(string path, long skip, ChannelWriter<Chunk> to, CancellationToken ct)
    {
        FileStream file = null!;
        try
        {
            using var feed = new Feeds(mapping, columns, times).Open(() => file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));
            await SendAsync(file, feed, skip, to, ct);
            to.Complete();
        }
        catch (BrokenFileException broken)
        {
            to.Complete(broken);
        }
        finally
        {
            await file.DisposeAsync();
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
                        shaper.Pool.Return([shaper.Take(file.Position, [])]);
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

    /// <summary>What was taken for granted so far, in sentences.</summary>
    public List<string> Notes(IFeed feed)
    {
        var told = new List<string>(feed.Notes.Concat(shaper.Notes));
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
