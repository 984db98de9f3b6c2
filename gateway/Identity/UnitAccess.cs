using System.Collections.Concurrent;
using Grpc.Core;
using Journey.Owners.V1;
using Journey.Platform.Identity;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Gateway.Identity;

/// <summary>Asks owners who may do what in which unit, and remembers the answer until it changes or grows old. Many who want to know the same at once ask once.</summary>
internal sealed class UnitAccess(Owners.V1.Owners.OwnersClient owners, InternalTokens tokens, TimeProvider time)
{
    static readonly TimeSpan Yes = TimeSpan.FromSeconds(30);
    static readonly TimeSpan No = TimeSpan.FromSeconds(5);
    readonly ExpiringCache<(string Subject, string Unit), Membership?> _known = new(time, capacity: 10_000);
    readonly ConcurrentDictionary<(string Subject, string Unit), Lazy<Task<Membership?>>> _asking = new();
    long _changes;

    /// <summary>Null for an unknown unit and, not to be told apart, for one in which the subject has no role.</summary>
    public async ValueTask<Membership?> ResolveAsync(string subject, string unit, CancellationToken ct) =>
        _known.TryGet((subject, unit), out var known)
            ? known
            : await _asking.GetOrAdd((subject, unit), _ => new(() => LearnAsync(subject, unit))).Value.WaitAsync(ct);

    public void Forget(string subject, string unit)
    {
        Interlocked.Increment(ref _changes);
        _asking.TryRemove((subject, unit), out _);
        _known.TryTake((subject, unit), out _);
    }

    async Task<Membership?> LearnAsync(string subject, string unit)
    {
        var seen = Interlocked.Read(ref _changes);
        try
        {
            var membership = await AskAsync(subject, unit);
            _known.Set((subject, unit), membership, membership is null ? No : Yes);
            if (Interlocked.Read(ref _changes) != seen)
            {
                // Access changed while the answer was under way, so it may be the old one: it serves who asked before and is not kept.
                _known.TryTake((subject, unit), out _);
            }

            return membership;
        }
        finally
        {
            _asking.TryRemove((subject, unit), out _);
        }
    }

    // For all who wait: that one of them leaves ends it for nobody else.
    async Task<Membership?> AskAsync(string subject, string unit)
    {
        var call = new CallOptions(new Metadata { { "authorization", "Bearer " + tokens.ForGateway() } });
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
