using Journey.Platform.Identity;

namespace Journey.Owners.Owners;

/// <summary>Who may do what in a unit. One administrator always remains.</summary>
internal sealed class UnitAccess(BusinessUnit unit, IEnumerable<Member> members)
{
    public static string Aggregate(Guid unit) => $"units/{unit}";

    readonly Dictionary<string, Member> _members = members.ToDictionary(member => member.Subject);

    /// <summary>Gives a subject a role, or with none takes it away.</summary>
    public AccessStep Set(string subject, string name, Role role)
    {
        var known = _members.GetValueOrDefault(subject);
        var before = known?.Role ?? Role.None;
        if (before == Role.Admin && role != Role.Admin && _members.Values.Count(member => member.Role == Role.Admin) == 1)
        {
            throw new LastAdmin();
        }
        known?.Become(name, role);
        var after = known ?? Member.Join(unit.Id, subject, name, role);
        _members[subject] = after;
        return new AccessStep(after, IsNew: known is null, before != role ? unit.ChangeAccess() : null);
    }
}
