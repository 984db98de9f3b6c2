using Journey.Platform.Identity;

namespace Journey.Owners.Owners;

internal sealed record Membership(UnitRef Unit, Role Role);
