using System.Collections.Concurrent;
using Grpc.Core;
using Journey.Platform.Clients;
using Journey.Platform.V1;

namespace Journey.Gateway.Keeping;

/// <summary>
/// How far the services have got with a unit, asked anew for every view, so that a kept page is as fresh as a new one. Who asks while
/// somebody else is asking shares the next answer: however many look at a unit, each service hears one question at a time.
/// </summary>
internal sealed class UnitRevisions(IServiceProvider services, ILogger<UnitRevisions> log)
{
    /// <summary>Where each service is; they all can tell.</summary>
    public static readonly IReadOnlyList<string> Asked = ["Services:Maps", "Services:Evidence", "Services:Owners"];

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    readonly Revisions.RevisionsClient[] _clients = [.. Asked.Select(services.GetRequiredKeyedService<Revisions.RevisionsClient>)];
    readonly ConcurrentDictionary<Guid, SharedQuestion<string?>> _questions = new();

    /// <summary>The unit's revisions, read after this was called with one caller's internal token; null where a service did not tell in time.</summary>
    public Task<string?> NowAsync(Guid unit, string authorization) => _questions.GetOrAdd(unit, _ => new()).JoinAsync(() => AskAsync(authorization));

    async Task<string?> AskAsync(string authorization)
    {
        try
        {
            var options = CallerCalls.As(authorization, CancellationToken.None, Patience);
            var told = await Task.WhenAll(_clients.Select(client => client.GetRevisionAsync(new(), options).ResponseAsync));
            return string.Join('.', told.Select(reply => reply.Revision));
        }
        catch (RpcException e)
        {
            log.RevisionMissing(e.StatusCode);
            return null;
        }
    }
}
