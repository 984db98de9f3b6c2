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

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    readonly Revisions.RevisionsClient[] clients = [.. Asked.Select(services.GetRequiredKeyedService<Revisions.RevisionsClient>)];
    readonly ConcurrentDictionary<Guid, SharedQuestion<string?>> questions = new();

    /// <summary>The revisions of the caller's unit, read after this was called; null where a service did not tell in time.</summary>
    public Task<string?> NowAsync(Caller caller) => questions.GetOrAdd(caller.UnitId, _ => new(TimeProvider.System)).JoinAsync(() => AskAsync(caller));

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
}
