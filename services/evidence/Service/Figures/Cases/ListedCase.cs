namespace Journey.Evidence.Figures;

/// <summary>A case without anything personal.</summary>
internal sealed record ListedCase(string Case, DateTimeOffset? Start, DateTimeOffset? End, long Events, long Records, string Segment, bool Open)
{
    /// <summary>A case that has no name yet.</summary>
    public static ListedCase Of(CutCase cut, string segment, bool open)
    {
        var events = cut.Records.FindAll(record => record.IsEvent);
        return new ListedCase("", At(cut.Start), events.Count == 0 ? null : At(events[^1].Time), events.Count, cut.Records.Count, segment, open);
    }

    public ListedCase Named(CaseId id) => this with { Case = id.ToString() };

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
