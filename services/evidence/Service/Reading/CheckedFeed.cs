namespace Journey.Evidence.Reading;

/// <summary>A feed whose file may be unreadable below its format.</summary>
internal sealed class CheckedFeed(IFeed feed) : IFeed
{
    public IEnumerable<string> Notes => feed.Notes;

    public long Line => feed.Line;

    public bool Next(Shaper shaper)
    {
        try
        {
            return feed.Next(shaper);
        }
        catch (UnreadableException broken)
        {
            throw new BrokenFileException(Math.Max(1, feed.Line), broken.Message, cause: broken);
        }
    }

    public void Dispose() => feed.Dispose();
}
