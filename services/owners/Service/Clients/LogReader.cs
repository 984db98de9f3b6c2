using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Statistics;
using EvidenceClient = Journey.Evidence.V1.Evidence.EvidenceClient;
using Figure = Journey.Owners.Trials.Figure;
using LogSubject = Journey.Owners.Trials.LogSubject;
using Reading = Journey.Evidence.V1.Reading;

namespace Journey.Owners.Clients;

/// <summary>
/// Asks evidence, as the caller, what logs show of registered measures: all of a log at one revision. Where a log does not reach the end of a window, or
/// evidence does not answer, nothing is taken.
/// </summary>
internal sealed class LogReader(EvidenceClient evidence)
{
    // Each window is one pass over the lines of its log.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    const int EveryReason = 1_000;

    /// <summary>Refuses a plan that names a log of which evidence does not know, or not to this caller.</summary>
    public async Task EnsureKnownAsync(Caller caller, TrialPlan plan, CancellationToken ct)
    {
        var violations = new Violations();
        foreach (var (at, metric) in plan.Metrics.Index())
        {
            violations.Require(metric.Log is not { Log.Length: > 0 } measure || await IsKnownAsync(caller, measure.Log, ct), $"metrics[{at}].log.log", "There is no such log.");
        }
        violations.ThrowIfAny();
    }

    /// <returns>The figures in the order in which they were asked for, where they are from, and the oldest of the newest records of these logs.</returns>
    public async Task<(IReadOnlyList<Figure> Figures, string Source, DateTimeOffset AsOf)> ReadAsync(Caller caller, IReadOnlyList<AskedFigure> asked, CancellationToken ct)
    {
        try
        {
            var logs = new SortedDictionary<string, LogEnd>(StringComparer.Ordinal);
            foreach (var log in asked.GroupBy(one => one.Of.Log))
            {
                logs[log.Key] = await EndAsync(caller, log.Key, log.Max(one => one.Until), ct);
            }
            var figures = new List<Figure>();
            foreach (var one in asked)
            {
                figures.Add(await ReadAsync(caller, new Question(one, caller.Unit!.TimeZone, logs[one.Of.Log].Revision), ct));
            }
            return (figures, string.Join(", ", logs.Select(log => $"{log.Key} at revision {log.Value.Revision}")), logs.Values.Min(end => end.Newest));
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }

    async Task<bool> IsKnownAsync(Caller caller, string log, CancellationToken ct)
    {
        try
        {
            await evidence.GetPathsAsync(new GetPathsRequest { LogKey = log, Top = 1 }, caller.Call(ct, Patience));
            return true;
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound or StatusCode.InvalidArgument)
        {
            return false;
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }

    // A log is known to reach a day when it has a record of that day or a later one.
    async Task<LogEnd> EndAsync(Caller caller, string log, DateOnly until, CancellationToken ct)
    {
        var reply = await evidence.GetPathsAsync(new GetPathsRequest { LogKey = log, Top = 1 }, caller.Call(ct, Patience));
        var newest = reply.AsOf?.ToDateTimeOffset();
        return !reply.Partial && newest >= UnitDay.Start(until.AddDays(-1), caller.Unit!.TimeZone) ? new(newest.Value, reply.Revision) : throw new LogBehind(log, newest);
    }

    async Task<Figure> ReadAsync(Caller caller, Question question, CancellationToken ct)
    {
        var asked = question.Asked;
        if (asked.Of.Of == LogSubject.Score)
        {
            var told = (await evidence.GetScoresAsync(question.Scores(), caller.Call(ct, Patience))).Rows.FirstOrDefault(row => row.Scale == asked.Of.Value);
            var average = Average.Of([.. (told?.Distribution ?? Enumerable.Empty<ScoreCount>()).Select(score => (score.Score, score.Count))]);
            return asked.With(average.N, average.Mean, Math.Sqrt(average.Variance));
        }
        var paths = await evidence.GetPathsAsync(question.Paths(), caller.Call(ct, Patience));
        if (asked.Of.Of == LogSubject.Reason)
        {
            var drivers = await evidence.GetDriversAsync(question.Drivers(), caller.Call(ct, Patience));
            return asked.With(paths.Cases, drivers.Rows.FirstOrDefault(row => row.Value == asked.Of.Value)?.Count ?? 0);
        }
        return asked.With(
            paths.Cases,
            asked.Metric.Kind == Trials.MetricKind.Count
                ? paths.ActivityCounts.GetValueOrDefault(asked.Of.Value)
                : paths.Funnel.FirstOrDefault(row => row.Activity == asked.Of.Value)?.Cases ?? 0);
    }

    sealed record LogEnd(DateTimeOffset Newest, long Revision);

    // The same selection for every kind of figure: cases that begin in the window, as they stood when the last of them had been followed.
    sealed record Question(AskedFigure Asked, string Zone, long Revision)
    {
        public GetPathsRequest Paths()
        {
            var request = new GetPathsRequest { LogKey = Asked.Of.Log, From = At(Asked.Window.From), To = At(Asked.Window.Until), Top = 1, Reading = Reading() };
            Narrow(segment => request.Segment = segment);
            return request;
        }

        public GetDriversRequest Drivers()
        {
            var request = new GetDriversRequest { LogKey = Asked.Of.Log, By = "reason", From = At(Asked.Window.From), To = At(Asked.Window.Until), Top = EveryReason, Reading = Reading() };
            Narrow(segment => request.Segment = segment);
            return request;
        }

        public GetScoresRequest Scores()
        {
            var request = new GetScoresRequest { LogKey = Asked.Of.Log, From = At(Asked.Window.From), To = At(Asked.Window.Until), Reading = Reading() };
            Narrow(segment => request.Segment = segment);
            return request;
        }

        void Narrow(Action<string> to)
        {
            if (Asked.Of.SegmentOf(Asked.Group) is { } segment)
            {
                to(segment);
            }
        }

        Reading Reading() => new() { AsOf = UnitDay.Start(Asked.Until, Zone).AddMilliseconds(-1).ToTimestamp(), Revision = Revision };

        Timestamp At(DateOnly day) => UnitDay.Start(day, Zone).ToTimestamp();
    }
}
