using Grpc.Core;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Gateway.Identity;

/// <summary>Asks owners who may do what in which unit, and remembers the answer until it changes or grows old.</summary>
internal sealed class UnitAccess(Owners.V1.Owners.OwnersClient owners, InternalTokens tokens, TimeProvider time)
{
    static readonly TimeSpan Yes = TimeSpan.FromSeconds(30);
    static readonly TimeSpan No = TimeSpan.FromSeconds(5);
    readonly ExpiringCache<(string Subject, string Unit), Membership?> _known = new(time, capacity: 10_000);
    long _changes;

    /// <summary>Null for an unknown unit and, not to be told apart, for one in which the subject has no role.</summary>
    public async ValueTask<Membership?> ResolveAsync(string subject, string unit, CancellationToken ct)
    {
        if (_known.TryGet((subject, unit), out var known))
        {
            return known;
        }

        var seen = Interlocked.Read(ref _changes);
        var membership = await AskAsync(subject, unit, ct);
        _known.Set((subject, unit), membership, membership is null ? No : Yes);
        if (Interlocked.Read(ref _changes) != seen)
        {
            // Access changed while the answer was under way, so it may be the old one: it serves this request and is not kept.
            _known.TryTake((subject, unit), out _);
        }

        return membership;
    }

    public void Forget(string subject, string unit)
    {
        Interlocked.Increment(ref _changes);
        _known.TryTake((subject, unit), out _);
    }

    async Task<Membership?> AskAsync(string subject, string unit, CancellationToken ct)
    {
        var call = new CallOptions(new Metadata { { "authorization", "Bearer " + tokens.ForGateway() } }, cancellationToken: ct);
        try
        {
            var reply = await owners.ResolveMemberAsync(new ResolveMemberRequest { Subject = subject, UnitKey = unit }, call);
            var role = (Role)(int)reply.Role;
            return role is Role.None || !Enum.IsDefined(role) ? null : new Membership(Read(reply.Unit), role);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound or StatusCode.InvalidArgument)
        {
            return null;
        }
    }

    static UnitRef Read(Unit unit) => new(Guid.Parse(unit.UnitId), unit.Key, unit.Name, unit.TimeZone);
}
