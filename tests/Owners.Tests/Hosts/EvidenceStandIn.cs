using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Errors;

namespace Owners.Tests.Hosts;

/// <summary>A gRPC server with the contract of evidence: no log answers a map unless a test says what one shows.</summary>
public sealed class EvidenceStandIn : Evidence.EvidenceBase
{
    public static readonly DateTimeOffset AsOf = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    readonly ConcurrentDictionary<string, GetStumblesReply> _shown = new();

    /// <summary>What was asked of a map last.</summary>
    public ConcurrentDictionary<string, GetStumblesRequest> Asked { get; } = new();

    /// <summary>What logs answer, by their keys.</summary>
    public ConcurrentDictionary<string, LogStandIn> Logs { get; } = new();

    public bool IsDown { get; set; }

    public bool IsSlow { get; set; }

    /// <summary>Lets a log show who reached each touchpoint and who was lost there, and who reached the end.</summary>
    public void Show(string map, (long Count, long Of) finished, params (string Touchpoint, long Reached, long Lost)[] rows) => _shown[map] = new()
    {
        Status = StumbleStatus.Told,
        Basis = new() { LogKey = "shop-log", MapVersion = 1, Segment = "new", AsOf = Timestamp.FromDateTimeOffset(AsOf), Revision = 7, Cases = finished.Of + 5, OpenCases = 5 },
        Finished = new() { Count = finished.Count, N = finished.Of },
        Stumbles = { rows.Select(row => new ObservedStumble { TouchpointId = row.Touchpoint, Status = StumbleStatus.Told, Reached = row.Reached, Lost = new() { Count = row.Lost, N = row.Reached } }) },
    };

    public override async Task<GetStumblesReply> GetStumbles(GetStumblesRequest request, ServerCallContext context)
    {
        Asked[request.MapId] = request;
        if (IsSlow)
        {
            await Task.Delay(TimeSpan.FromSeconds(30), context.CancellationToken);
        }
        return IsDown ? throw new JourneyException(ErrorKind.Unavailable, "TEST_OUTAGE", "Down.") : _shown.GetValueOrDefault(request.MapId) ?? new() { Status = StumbleStatus.NotMapped, Basis = new() };
    }

    public override Task<GetPathsReply> GetPaths(GetPathsRequest request, ServerCallContext context) => Answer(request.LogKey, log => log.Answer(request));

    public override Task<GetDriversReply> GetDrivers(GetDriversRequest request, ServerCallContext context) => Answer(request.LogKey, log => log.Answer(request));

    public override Task<GetScoresReply> GetScores(GetScoresRequest request, ServerCallContext context) => Answer(request.LogKey, log => log.Answer(request));

    Task<T> Answer<T>(string log, Func<LogStandIn, T> answer) =>
        IsDown ? throw new JourneyException(ErrorKind.Unavailable, "TEST_OUTAGE", "Down.")
        : Logs.TryGetValue(log, out var known) ? Task.FromResult(answer(known))
        : throw new JourneyException(ErrorKind.NotFound, "LOG_NOT_FOUND", $"There is no log {log}.");
}
