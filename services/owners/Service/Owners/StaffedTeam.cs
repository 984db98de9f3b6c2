namespace Journey.Owners.Owners;

internal sealed record StaffedTeam(Team Team, string Parent, int People);
