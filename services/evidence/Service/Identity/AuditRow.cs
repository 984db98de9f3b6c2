using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Identity;

/// <summary>Who did or read something that must be answered for. Written in the transaction of the act.</summary>
internal sealed class AuditRow : IUnitOwned
{
    public required Guid Id { get; init; }

    public Guid UnitId { get; set; }

    public required DateTimeOffset At { get; init; }

    public required string Subject { get; init; }

    /// <summary>As <c>import.done</c>.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to, as <c>import/ID</c>.</summary>
    public required string Thing { get; init; }

    public static AuditRow Of(Caller caller, DateTimeOffset at, string act, string thing) => Of(caller.Subject, at, act, thing);

    public static AuditRow Of(string subject, DateTimeOffset at, string act, string thing) =>
        new() { Id = Guid.CreateVersion7(at), At = at, Subject = subject, Act = act, Thing = thing };
}
