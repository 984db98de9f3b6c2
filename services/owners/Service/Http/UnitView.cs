using Journey.Owners.Owners;
using Journey.Platform.Identity;

namespace Journey.Owners.Http;

internal sealed record NewUnit(string Key, string Name, string? TimeZone);

internal sealed record UnitView(Guid Id, string Key, string Name, string TimeZone)
{
    public static UnitView Of(UnitRef unit) => new(unit.Id, unit.Key, unit.Name, unit.TimeZone);
}

internal sealed record MembershipView(UnitView Unit, string Role)
{
    public static MembershipView Of(Membership membership) => new(UnitView.Of(membership.Unit), RoleNames.Of(membership.Role));
}

internal sealed record UnitList(IReadOnlyList<MembershipView> Units, string? Next);
