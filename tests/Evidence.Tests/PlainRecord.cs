using System.Globalization;

namespace Evidence.Tests;

/// <summary>A row of a made-up history. Ranges are small, so that ties, repeats, late and corrected records are common. 0 is none.</summary>
internal sealed record PlainRecord(
    int Id, int Case, int Customer, int Activity, int? Hour, int Service, int Segment, int Reason, int Channel, int Kind, int Actor, int Score, int Outcome, int Recorded)
{
    public const string Header = "id,case,customer,activity,time,start,segment,reason,channel,kind,actor,score,outcome,recorded\n";
    public const string Columns = "id=id&case=case&customer=customer&activity=activity&time=time&start=start&segment=segment&reason=reason&channel=channel&actor=actor&score=score&scale=1-5&outcome=outcome&recordedTime=recorded";
    private const long Begin = 1_700_000_000_000;

    /// <summary>Place among all arrivals; later records of one id have later places.</summary>
    public int Arrival { get; init; }

    /// <summary>Place of its source in the log.</summary>
    public int Place { get; init; }

    public string Source { get; init; } = "";

    public long? Time => Hour is { } hour ? Begin + (hour * 3_600_000L) + (hour % 3) : null;

    /// <summary>Milliseconds the activity took; a record without a time has none.</summary>
    public long? Took => Time is not null && Service > 0 ? Service * 1_500L : null;

    public bool IsEvent => Activity > 0 && Hour is not null;

    public string Csv => string.Create(
        CultureInfo.InvariantCulture,
        $"i{Id},c{Case},{Text("p", Customer)},{Text("a", Activity)},{Iso(Time)},{Iso(Time - Took)},{Text("s", Segment)},{Text("r", Reason)},{Text("h", Channel)},{Text("k", Kind)},{Text("w", Actor)},{(Score == 0 ? "" : Score)},{Text("o", Outcome)},{Iso(Begin + (Recorded * 60_000L))}\n");

    public static string Text(string prefix, int number) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");

    public static string Iso(long? time) =>
        time is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture) : "";

    /// <summary>Its value under a name, empty for none.</summary>
    public string Value(string name) => name switch
    {
        "activity" => Text("a", Activity),
        "reason" => Text("r", Reason),
        "channel" => Text("h", Channel),
        "kind" => Text("k", Kind),
        "outcome" => Text("o", Outcome),
        "segment" => Text("s", Segment),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
