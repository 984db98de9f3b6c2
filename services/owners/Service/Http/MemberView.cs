using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record MemberRole(string Subject, string? Name, string Role);

internal sealed record MemberView(string Subject, string Name, string Role)
{
    public static MemberView Of(Member member) => new(member.Subject, member.Name, RoleNames.Of(member.Role));
}

internal sealed record MemberList(IReadOnlyList<MemberView> Members, string? Next);
