namespace Journey.Owners.Owners;

/// <summary>A team, who is in it, the teams below it, and the touchpoints that name it as their operating unit.</summary>
internal sealed record TeamDuties(StaffedTeam Team, IReadOnlyList<Colleague> People, IReadOnlyList<StaffedTeam> Below, IReadOnlyList<OperatedTouchpoint> Operates);
