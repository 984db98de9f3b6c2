using Journey.Caching;
using Journey.Gateway.Identity;

namespace Journey.Gateway.SignIn;

/// <summary>
/// Sessions that were signed out, so that a copied cookie is worth nothing afterwards; told to other gateways through the shared memory, where
/// each looks for a session at most every few seconds.
/// </summary>
internal sealed class EndedSessions(GatewayOptions options, SharedMemory memory, TimeProvider time)
{
    static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);
    readonly ExpiringCache<string, bool> _known = new(time, capacity: 100_000);

    public async Task AddAsync(string session)
    {
        _known.Set(session, true, options.AbsoluteLimit);
        await memory.TryAsync((server, keys) => server.StringSetAsync(keys["ended:" + session], true, options.AbsoluteLimit));
    }

    public async ValueTask<bool> ContainsAsync(string session)
    {
        if (_known.TryGet(session, out var ended))
        {
            return ended;
        }

        var told = await memory.TryAsync((server, keys) => server.KeyExistsAsync(keys["ended:" + session]));
        if (told.Came)
        {
            _known.Set(session, told.Value, told.Value ? options.AbsoluteLimit : Believed);
        }

        return told.Value;
    }
}
