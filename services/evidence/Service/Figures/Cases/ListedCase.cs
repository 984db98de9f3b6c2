namespace Journey.Evidence.Figures;

/// <summary>A case without anything personal.</summary>
internal sealed record ListedCase(string Case, DateTimeOffset? Start, DateTimeOffset? End, long Events, long Records, string Segment, bool Open)
{
    public static ListedCase Of(CaseId id, CutCase cut, string segment, bool open)
    {
        var events = cut.Records.FindAll(record => record.IsEvent);
        return new ListedCase(id.ToString(), At(cut.Start), events.Count == 0 ? null : At(events[^1].Time), events.Count, cut.Records.Count, segment, open);
    }

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
