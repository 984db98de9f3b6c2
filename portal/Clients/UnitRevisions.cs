using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.Core;
using Journey.Platform.Clients;
using Journey.Platform.Identity;
using Journey.Platform.V1;

namespace Journey.Portal.Clients;

/// <summary>
/// How far the services have got with a unit, asked anew for every view, so that a kept view is as fresh as a new one. Who asks while
/// somebody else is asking shares the next answer: however many look at a unit, each service hears one question at a time.
/// </summary>
internal sealed class UnitRevisions(IServiceProvider services, ILogger<UnitRevisions> log)
{
    /// <summary>Where each service is; they all can tell.</summary>
    public static readonly IReadOnlyList<string> Asked = ["Services:Maps", "Services:Evidence", "Services:Owners"];

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    readonly Revisions.RevisionsClient[] clients = [.. Asked.Select(services.GetRequiredKeyedService<Revisions.RevisionsClient>)];
    readonly ConcurrentDictionary<Guid, Round> rounds = new();

    /// <summary>The revisions of the caller's unit, read after this was called; null where a service did not tell in time.</summary>
    public Task<string?> NowAsync(Caller caller) => rounds.GetOrAdd(caller.UnitId, _ => new()).JoinAsync(() => AskAsync(caller));

    async Task<string?> AskAsync(Caller caller)
    {
        try
        {
            var options = caller.Call(CancellationToken.None, Patience);
            var told = await Task.WhenAll(clients.Select(client => client.GetRevisionAsync(new(), options).ResponseAsync));
            return string.Join('.', told.Select(reply => reply.Revision));
        }
        catch (RpcException e)
        {
            PortalLog.RevisionMissing(log, e.StatusCode);
            return null;
        }
    }

    /// <summary>At most a hundred questions a second: the one that is under way, and the one that everybody waits for who came after it had begun.</summary>
    sealed class Round
    {
        static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);
        readonly Lock gate = new();
        long begun;
        Task<string?>? asking;
        Task<string?>? next;

        public Task<string?> JoinAsync(Func<Task<string?>> ask)
        {
            lock (gate)
            {
                return next ?? (asking is null || (asking.IsCompleted && Left <= TimeSpan.Zero) ? Begin(ask) : next = AfterAsync(asking, ask));
            }
        }

        TimeSpan Left => Pace - Stopwatch.GetElapsedTime(begun);

        Task<string?> Begin(Func<Task<string?>> ask)
        {
            begun = Stopwatch.GetTimestamp();
            return asking = ask();
        }

        async Task<string?> AfterAsync(Task<string?> before, Func<Task<string?>> ask)
        {
            await before;
            if (Left is { Ticks: > 0 } left)
            {
                await Task.Delay(left);
            }

            Task<string?> own;
            lock (gate)
            {
                next = null;
                own = Begin(ask);
            }

            return await own;
        }
    }
}
