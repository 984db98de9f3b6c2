using System.Collections.Concurrent;
using System.Globalization;
using Grpc.Core;
using Journey.Gateway.Identity;
using Journey.Platform.V1;

namespace Journey.Gateway.Keeping;

/// <summary>
/// How far the services have got with a unit, asked anew for every view, so that a kept page is as fresh as a new one. Who asks while
/// somebody else is asking shares the next answer: however many look at a unit, each service hears one question at a time.
/// </summary>
internal sealed class UnitRevisions(IServiceProvider services, InternalTokens tokens, ILogger<UnitRevisions> log) : IDisposable
{
    /// <summary>Where each service is; they all can tell.</summary>
    public static readonly IReadOnlyList<string> Asked = ["Services:Maps", "Services:Evidence", "Services:Owners"];

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    readonly RevisionLine[] _lines = [.. Asked.Select(key => new RevisionLine(services.GetRequiredKeyedService<Revisions.RevisionsClient>(key), tokens.ForGateway))];
    readonly ConcurrentDictionary<Guid, SharedQuestion<string?>> _questions = new();

    /// <summary>The unit's revisions, read after this was called; null where a service did not tell in time.</summary>
    public Task<string?> NowAsync(Guid unit) => _questions.GetOrAdd(unit, _ => new()).JoinAsync(() => AskAsync(unit));

    public void Dispose() => Array.ForEach(_lines, line => line.Dispose());

    async Task<string?> AskAsync(Guid unit)
    {
        try
        {
            var told = await Task.WhenAll(_lines.Select(line => line.AskAsync(unit, Patience)));
            return string.Join('.', told.Select(revision => revision.ToString(CultureInfo.InvariantCulture)));
        }
        catch (RpcException e)
        {
            log.RevisionMissing(e.StatusCode);
        }
        catch (TimeoutException)
        {
            log.RevisionMissing(StatusCode.DeadlineExceeded);
        }

        return null;
    }
}
