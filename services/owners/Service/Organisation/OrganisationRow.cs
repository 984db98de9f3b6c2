namespace Journey.Owners.Organisation;

/// <summary>A line of the file: a person in a team, or without key and name a team alone. From and until are days of the unit; until is the first day without them.</summary>
internal sealed record OrganisationRow(int Line, string Key, string Name, string Team, string Parent, DateTimeOffset? From, DateTimeOffset? Until)
{
    public bool IsTeam => Key.Length == 0 && Name.Length == 0;
}
