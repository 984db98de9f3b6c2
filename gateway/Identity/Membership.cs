using Journey.Platform.Identity;

namespace Journey.Gateway.Identity;

/// <summary>A unit and what a visitor may do in it, as owners tells.</summary>
internal sealed record Membership(UnitRef Unit, Role Role);
