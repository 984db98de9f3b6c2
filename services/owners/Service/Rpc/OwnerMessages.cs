using Journey.Owners.V1;
using Journey.Platform.Identity;
using PlatformRole = Journey.Platform.Identity.Role;

namespace Journey.Owners.Rpc;

internal static class OwnerMessages
{
    public static Unit ToMessage(this UnitRef unit) =>
        new() { UnitId = unit.Id.ToString(), Key = unit.Key, Name = unit.Name, TimeZone = unit.TimeZone };

    public static V1.Membership ToMessage(this Journey.Owners.Owners.Membership membership) =>
        new() { Unit = membership.Unit.ToMessage(), Role = membership.Role.ToMessage() };

    public static V1.Member ToMessage(this Journey.Owners.Owners.Member member) =>
        new() { Subject = member.Subject, Name = member.Name, Role = member.Role.ToMessage() };

    public static V1.Role ToMessage(this PlatformRole role) => role switch
    {
        PlatformRole.None => V1.Role.Unspecified,
        PlatformRole.Viewer => V1.Role.Viewer,
        PlatformRole.Contributor => V1.Role.Contributor,
        PlatformRole.Owner => V1.Role.Owner,
        PlatformRole.Approver => V1.Role.Approver,
        PlatformRole.Admin => V1.Role.Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a message."),
    };
}
