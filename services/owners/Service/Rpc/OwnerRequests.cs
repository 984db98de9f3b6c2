using Google.Protobuf.WellKnownTypes;
using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using PlatformRole = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal static class OwnerRequests
{
    const string IdRule = "An id as this service gives them out.";

    public static Guid MapId(string text) => Id("mapId", text);

    public static Guid Id(string field, string text)
    {
        var violations = new Violations();
        var id = Id(violations, field, text);
        violations.ThrowIfAny();
        return id;
    }

    public static Guid? MaybeId(string field, string text) => text.Length == 0 ? null : Id(field, text);

    public static AssignmentFilter ToFilter(this ListAssignmentsRequest request) =>
        new(MaybeId("mapId", request.MapId), MaybeId("personId", request.PersonId), MaybeId("teamId", request.TeamId));

    public static AssignmentOrder ToOrder(this AssignRequest request, DateTimeOffset now)
    {
        var violations = new Violations();
        var order = new AssignmentOrder(
            Id(violations, "mapId", request.MapId),
            request.ElementId,
            Id(violations, "personId", request.PersonId),
            Instant(violations, "from", request.From) ?? now,
            Instant(violations, "until", request.Until),
            request.Duty == V1.Duty.Responsible ? Owners.Duty.Responsible : Owners.Duty.Accountable);
        violations.Require(request.ElementId.Length > 0, "elementId", "The element to be owned.");
        violations.Require(System.Enum.IsDefined(request.Duty), "duty", "Accountable or responsible.");
        violations.ThrowIfAny();
        return order;
    }

    public static PlatformRole ToRole(this Role role)
    {
        var violations = new Violations();
        violations.Require(System.Enum.IsDefined(role), "role", "A role this version knows.");
        violations.ThrowIfAny();
        return role switch
        {
            Role.Viewer => PlatformRole.Viewer,
            Role.Contributor => PlatformRole.Contributor,
            Role.Owner => PlatformRole.Owner,
            Role.Approver => PlatformRole.Approver,
            Role.Admin => PlatformRole.Admin,
            _ => PlatformRole.None,
        };
    }

    public static Guid Id(Violations violations, string field, string text)
    {
        violations.Require(Guid.TryParseExact(text, "D", out var id), field, IdRule);
        return id;
    }

    public static DateTimeOffset? Instant(Violations violations, string field, Timestamp? time)
    {
        if (time is null)
        {
            return null;
        }
        var holds = time.Nanos is >= 0 and < 1_000_000_000 && time.Seconds >= First && time.Seconds <= Last;
        violations.Require(holds, field, "An instant of the years 1 to 9999.");
        return holds ? time.ToDateTimeOffset() : null;
    }

    static readonly long First = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
}
