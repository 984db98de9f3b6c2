using System.Text.RegularExpressions;
using Journey.Platform.Errors;
using Journey.Platform.Identity;

namespace Journey.Owners.Owners;

internal sealed partial class BusinessUnit
{
    public Guid Id { get; private init; }

    public string Key { get; private init; } = "";

    public string Name { get; private init; } = "";

    public string TimeZone { get; private init; } = "";

    // Raised with every change of access, so that two administrators at once cannot take away each other's role.
    public long AccessRevision { get; private set; }

    // Raised with every import of an organisation, so that two at once cannot both add the same people.
    public long OrganisationRevision { get; private set; }

    public UnitRef Reference => new(Id, Key, Name, TimeZone);

    public static BusinessUnit Create(Guid id, string key, string name, string timeZone)
    {
        var violations = new Violations();
        violations.Require(KeyRule().IsMatch(key), "key", "2 to 40 lower-case letters, digits and hyphens; no hyphen first or last.");
        violations.Require(Text.IsName(name), "name", Text.NameRule);
        var zone = timeZone.Length == 0 ? "UTC" : timeZone;
        violations.Require(IsIanaZone(zone), "timeZone", "An IANA time zone, for example Europe/Berlin.");
        violations.ThrowIfAny();
        return new BusinessUnit { Id = id, Key = key, Name = name.Trim(), TimeZone = zone };
    }

    public long ChangeAccess() => ++AccessRevision;

    public long ChangeOrganisation() => ++OrganisationRevision;

    // The characters are checked first: zones are files on some systems, and the names of others hold spaces.
    static bool IsIanaZone(string zone) => ZoneRule().IsMatch(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,38}[a-z0-9]\z")]
    private static partial Regex KeyRule();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex ZoneRule();
}
