using Journey.Owners.Owners;

namespace Journey.Owners.Organisation;

/// <summary>Teams as a file has them: made, put below others, ended, and there again.</summary>
internal sealed class TeamChanges(Staff staff, OrganisationOptions options, List<OrganisationChange> changes, List<Reject> rejects)
{
    readonly HashSet<Guid> _mentioned = [];

    public Team? Take(OrganisationRow row)
    {
        var team = Mention(row.Team, row.Until);
        if (row.Parent.Length > 0)
        {
            Put(team, Mention(row.Parent, null), row);
        }
        if (row.Until is { } end && team.EndsAt != end)
        {
            End(team, end);
        }
        return team;
    }

    /// <summary>The team of that name. One that is not known is made; one that has ended is there again, unless the same line ends it.</summary>
    public Team Mention(string name, DateTimeOffset? until)
    {
        var team = staff.Team(name);
        if (team is null)
        {
            team = Team.Create(name);
            staff.Teams.Add(team);
            changes.Add(new(ChangeKind.TeamAdded, team.Name, "", "", null));
        }
        else if (until is null && !_mentioned.Contains(team.Id) && !team.IsThereAt(options.Effective))
        {
            team.EndAt(null);
            changes.Add(new(ChangeKind.TeamReturns, team.Name, "", "", options.Effective));
        }
        _mentioned.Add(team.Id);
        return team;
    }

    /// <summary>Ends the teams that a complete file does not name.</summary>
    public void EndOthers()
    {
        foreach (var team in staff.Teams.Where(team => !_mentioned.Contains(team.Id) && team.IsThereAt(options.Effective)))
        {
            End(team, options.Effective);
        }
    }

    void Put(Team team, Team parent, OrganisationRow row)
    {
        if (staff.IsBelow(parent, team))
        {
            rejects.Add(new Reject(row.Line, "parent", $"{parent.Name} is below {team.Name} itself."));
        }
        else if (team.ParentId != parent.Id)
        {
            changes.Add(new(ChangeKind.TeamMoved, team.Name, staff.Teams.Find(known => known.Id == team.ParentId)?.Name ?? "", parent.Name, null));
            team.Under(parent.Id);
        }
    }

    void End(Team team, DateTimeOffset at)
    {
        team.EndAt(at);
        changes.Add(new(ChangeKind.TeamEnds, team.Name, "", "", at));
        foreach (var belonging in staff.Belongings.Where(belonging => belonging.TeamId == team.Id && (belonging.Until is null || belonging.Until > at)))
        {
            belonging.EndAt(at);
        }
    }
}
