using Journey.Gateway.Identity;

namespace Journey.Gateway.SignIn;

/// <summary>Sessions that were signed out, so that a copied cookie is worth nothing afterwards.</summary>
internal sealed class EndedSessions(GatewayOptions options, TimeProvider time)
{
    readonly ExpiringCache<string, bool> _ended = new(time, capacity: 100_000);

    public void Add(string session) => _ended.Set(session, true, options.AbsoluteLimit);

    public bool Contains(string session) => _ended.TryGet(session, out _);
}
