using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;

namespace Journey.Evidence.Imports;

/// <summary>Everything that turns the bytes of one import into records of its source.</summary>
internal sealed class Shape
{
    private readonly TimeReader _times;

    public Shape(UnitKey key, Source source, Mapping mapping, WordBook words, IFieldTap? tap = null)
    {
        Mapping = mapping.Resolved();
        var zone = Mapping.Zone is { } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : TimeZoneInfo.Utc;
        _times = new TimeReader(Mapping.TimeFormat, zone);
        Shaper = new Shaper(key, words, _times, source.DimensionNames.Count) { Tap = tap };
        Columns = new Columns(Mapping, source.DimensionNames, [.. source.PersonalNames], key.Records);
    }

    /// <summary>With the names that the format gives.</summary>
    public Mapping Mapping { get; }

    public Shaper Shaper { get; }

    public Columns Columns { get; }

    public Feeds Feeds() => new(Mapping, Columns, _times);

    public IReadOnlyList<string> Notes(IFeed feed) => Reading().Notes(feed);

    public FileReading Reading() => new(Mapping, Columns, Shaper, _times);
}
