using Journey.Gateway.Identity;

namespace Journey.Gateway.SignIn;

/// <summary>Who one can be on a developer's machine: one person for each role, by which the sample unit and <c>./journey token</c> know them.</summary>
public static class DevelopmentPeople
{
    public static IReadOnlyList<DevelopmentPerson> All =>
    [
        new("dev-admin", "Aiko Tanaka", "admin", Organisation: true),
        new("dev-approver", "Ravi Das", "approver"),
        new("dev-owner", "Mina Park", "owner"),
        new("dev-contributor", "Jonas Weber", "contributor"),
        new("dev-viewer", "Clara Silva", "viewer")
    ];

    public static DevelopmentPerson? Find(string? subject) => All.FirstOrDefault(person => person.Subject == subject);

    internal static Visitor Visitor(this DevelopmentPerson person) => new(person.Subject, person.Name, person.Organisation);
}
