using System.Text.Json.Serialization;
using Journey.Platform.Errors;
using Journey.Platform.Identity;

namespace Journey.Owners.Owners;

internal sealed class Member
{
    public Guid MemberOf { get; init; }

    public string Subject { get; init; } = "";

    [JsonInclude]
    public string Name { get; private set; } = "";

    [JsonInclude]
    public Role Role { get; private set; }

    public static Member Join(Guid unit, string subject, string name, Role role)
    {
        Check(subject, name);
        return new Member { MemberOf = unit, Subject = subject, Name = name.Trim(), Role = role };
    }

    // A change of role that tells no name keeps the one that is known.
    public void Become(string name, Role role)
    {
        Check(Subject, name);
        Name = name.Trim().Length == 0 ? Name : name.Trim();
        Role = role;
    }

    static void Check(string subject, string name)
    {
        var violations = new Violations();
        violations.Require(Text.IsName(subject), "subject", Text.NameRule);
        violations.Require(Text.IsLine(name), "name", Text.LineRule);
        violations.ThrowIfAny();
    }
}
