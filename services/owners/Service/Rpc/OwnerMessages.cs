using Google.Protobuf.WellKnownTypes;
using Journey.Owners.Owners;
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

    public static V1.Person ToMessage(this Journey.Owners.Owners.Person person) =>
        new() { PersonId = person.Id.ToString(), Name = person.Name, Team = person.Team };

    public static V1.Assignment ToMessage(this AssignedPerson assigned) => new()
    {
        AssignmentId = assigned.Assignment.Id.ToString(),
        MapId = assigned.Assignment.MapId.ToString(),
        ElementId = assigned.Assignment.ElementId,
        Person = assigned.Person.ToMessage(),
        From = assigned.Assignment.From.ToTimestamp(),
        Until = assigned.Assignment.Until?.ToTimestamp(),
    };

    public static GetGapsReply ToMessage(this Ownership ownership) => new()
    {
        MapVersion = ownership.MapVersion,
        AsOf = ownership.AsOf.ToTimestamp(),
        Elements = { ownership.Elements.Select(element => element.ToMessage()) },
    };

    public static GetImprovementSystemReply ToMessage(this ImprovementSystem system) => new()
    {
        MapVersion = system.MapVersion,
        AsOf = system.AsOf.ToTimestamp(),
        PainPoints = { system.PainPoints.Select(pain => pain.ToMessage()) },
        FixesConnected = !system.NotConnected.Contains("fixes"),
    };

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

    static V1.OwnedElement ToMessage(this Journey.Owners.Owners.OwnedElement owned) => new()
    {
        ElementId = owned.Element.Id,
        Kind = owned.Element.Kind,
        Title = owned.Element.Title,
        Owner = owned.Owner?.ToMessage(),
        Until = owned.Until?.ToTimestamp(),
        Gap = owned.Gap.ToMessage(),
    };

    static V1.PainPointState ToMessage(this Journey.Owners.Owners.PainPointState pain) =>
        new() { PainPoint = pain.Id, Title = pain.Title, CandidateFixes = pain.CandidateFixes, Owner = pain.Owner?.ToMessage() };

    static Gap ToMessage(this OwnershipGap gap) => gap switch
    {
        OwnershipGap.None => Gap.Unspecified,
        OwnershipGap.NoOwner => Gap.NoOwner,
        OwnershipGap.OwnerLapsed => Gap.OwnerLapsed,
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "A gap without a message."),
    };
}
