using System.Collections.Concurrent;
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

    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
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

    /// <summary>The question that is under way, and the one that everybody waits for who came after it had begun.</summary>
    sealed class Round
    {
        readonly Lock gate = new();
        Task<string?>? asking;
        Task<string?>? next;

        public Task<string?> JoinAsync(Func<Task<string?>> ask)
        {
            lock (gate)
            {
                return next ?? (asking is { IsCompleted: false } ? next = AfterAsync(asking, ask) : asking = ask());
            }
        }

        async Task<string?> AfterAsync(Task<string?> before, Func<Task<string?>> ask)
        {
            await before;
            Task<string?> own;
            lock (gate)
            {
                next = null;
                own = asking = ask();
            }

            return await own;
        }
    }
}
