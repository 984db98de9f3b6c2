using System.Xml.Linq;
using Grpc.Core;
using Journey.Caching;
using Journey.Gateway.Identity;
using Journey.Owners.V1;
using Microsoft.AspNetCore.DataProtection.Repositories;
using StackExchange.Redis;

namespace Journey.Gateway.SignIn.Keys;

/// <summary>
/// The keys of sessions where every gateway finds them: in owners' store, and in the shared memory for when owners does not answer. Either is
/// enough to read and to write; what only one has is brought to the other with the next reading.
/// </summary>
internal sealed class SharedKeyRing(SessionKeys.SessionKeysClient owners, SharedMemory memory, InternalTokens tokens, KeySeal seal, ILogger<SharedKeyRing> log) : IXmlRepository
{
    const string Place = "session-keys";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Throws where owners does not answer and the shared memory, which may have forgotten them, has none: no keys at all would look like the
    /// first start, and end every session.
    /// </summary>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var kept = Kept();
        var remembered = Remembered();
        if (kept is null && remembered is not { Count: > 0 })
        {
            throw new KeyRingUnavailable();
        }

        var all = new Dictionary<string, string>(kept ?? []);
        foreach (var (name, text) in remembered ?? [])
        {
            if (all.TryAdd(name, text) && kept is not null)
            {
                Keep(name, text);
            }
        }

        foreach (var (name, text) in all.Where(key => remembered?.ContainsKey(key.Key) == false))
        {
            Remember(name, text);
        }

        return [.. all.Select(key => Open(key.Key, key.Value)).OfType<XElement>()];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var text = seal.Close(friendlyName, element.ToString(SaveOptions.DisableFormatting));
        var remembered = Remember(friendlyName, text);
        if (!Keep(friendlyName, text) && !remembered)
        {
            throw new KeyRingUnavailable();
        }
    }

    CallOptions Call() => new(new Metadata { { "authorization", "Bearer " + tokens.ForGateway() } }, TimeProvider.System.GetUtcNow().UtcDateTime + Patience);

    Dictionary<string, string>? Kept()
    {
        try
        {
            return owners.ListSessionKeys(new(), Call()).Keys.ToDictionary(key => key.Name, key => key.Sealed);
        }
        catch (RpcException e)
        {
            log.KeyRingPlaceMissing("owners", e.Status.Detail);
            return null;
        }
    }

    bool Keep(string name, string text)
    {
        try
        {
            owners.KeepSessionKey(new() { Key = new() { Name = name, Sealed = text } }, Call());
            return true;
        }
        catch (RpcException e)
        {
            log.KeyRingPlaceMissing("owners", e.Status.Detail);
            return false;
        }
    }

    bool Remember(string name, string text) => Ask((server, keys) => server.HashSetAsync(keys[Place], name, text)).Came;

    Dictionary<string, string>? Remembered()
    {
        var answer = Ask((server, keys) => server.HashGetAllAsync(keys[Place]));
        return answer.Came ? answer.Value!.ToDictionary(key => (string)key.Name!, key => (string)key.Value!) : null;
    }

    // The framework reads and writes keys some times a day, and in no asynchronous way.
    Answer<T> Ask<T>(Func<IDatabase, RedisKeys, Task<T>> ask)
    {
        memory.LookedForAsync(Patience).GetAwaiter().GetResult();
        return memory.TryAsync(ask).AsTask().GetAwaiter().GetResult();
    }

    XElement? Open(string name, string text)
    {
        if (seal.Open(name, text) is { } key)
        {
            return XElement.Parse(key);
        }

        log.SessionKeyUnreadable(name);
        return null;
    }
}
