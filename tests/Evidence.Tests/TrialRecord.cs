using System.Globalization;

namespace Evidence.Tests;

/// <summary>A row of a made-up file. Small ranges, so that ties, repeats and late events are common.</summary>
internal sealed record TrialRecord(int Id, int Case, int Activity, int? Hour, int Segment, int Reason, int Kind)
{
    public long? Time => Hour is { } hour ? 1_700_000_000_000 + (hour * 3_600_000L) + (hour % 3) : null;

    public bool IsEvent => Hour is not null && Activity > 0;

    public string Csv(bool withId) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(withId ? $"i{Id}," : "")}c{Case},{Text("a", Activity)},{(Time is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture) : "")},{Text("s", Segment)},{Text("r", Reason)},,{Text("k", Kind)}");

    public static string File(IEnumerable<TrialRecord> records, bool withId = true) =>
        $"{(withId ? "id," : "")}case,activity,time,segment,reason,channel,kind\n" + string.Concat(records.Select(record => record.Csv(withId) + "\n"));

    public static string Text(string prefix, int number) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
