using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.V1;

namespace Owners.Tests.Hosts;

/// <summary>A log that answers with the numbers of a test: those of a window by the day on which it begins in Tokyo, and by segment.</summary>
public sealed class LogStandIn
{
    readonly ConcurrentDictionary<(string Day, string Segment), Shown> _shown = new();

    public DateTimeOffset Newest { get; set; } = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public bool IsPartial { get; set; }

    /// <summary>Every window that was asked for.</summary>
    public ConcurrentQueue<GetPathsRequest> Asked { get; } = new();

    /// <summary>Lets a window show so many cases, how many of them had an activity, how often there was one, and contacts for a reason.</summary>
    public LogStandIn Show(string day, long cases, long having, long events = 0, long contacts = 0, string segment = "", params (double Score, long Count)[] scores)
    {
        _shown[(day, segment)] = new(cases, having, events, contacts, scores);
        return this;
    }

    internal GetPathsReply Answer(GetPathsRequest request)
    {
        if (request.From is null)
        {
            return new() { Revision = 7, AsOf = Timestamp.FromDateTimeOffset(Newest), Partial = IsPartial };
        }
        Asked.Enqueue(request);
        var shown = Find(request.From, request.Segment);
        return new()
        {
            Cases = shown.Cases,
            Funnel = { new ActivityCases { Activity = "other", Cases = 1 }, new ActivityCases { Activity = "call", Cases = shown.Having } },
            ActivityCounts = { ["call"] = shown.Events, ["other"] = 1 },
        };
    }

    internal GetDriversReply Answer(GetDriversRequest request) => new()
    {
        Rows = { new Driver { Value = "other", Count = 1 }, new Driver { Value = "billing", Count = Find(request.From, request.Segment).Contacts } },
    };

    internal GetScoresReply Answer(GetScoresRequest request)
    {
        var told = new Scores { Scale = "1-5" };
        told.Distribution.AddRange(Find(request.From, request.Segment).Scores.Select(score => new ScoreCount { Score = score.Score, Count = score.Count }));
        return new() { Rows = { new Scores { Scale = "0-10", Distribution = { new ScoreCount { Score = 9, Count = 1_000 } } }, told } };
    }

    Shown Find(Timestamp from, string segment) => _shown[($"{from.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd}", segment)];

    sealed record Shown(long Cases, long Having, long Events, long Contacts, (double Score, long Count)[] Scores);
}
