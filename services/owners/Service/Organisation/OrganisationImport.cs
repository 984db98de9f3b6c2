using Journey.Owners.Owners;

namespace Journey.Owners.Organisation;

/// <summary>Changes a staff to what a file says, in place, and tells what that was. A file that says what is so already changes nothing.</summary>
internal static class OrganisationImport
{
    public static OrganisationReport Apply(Staff staff, OrganisationFile file, OrganisationOptions options, Func<Assignment, string> title)
    {
        var (changes, rejects) = (new List<OrganisationChange>(), new List<Reject>(file.Rejects));
        var teams = new TeamChanges(staff, options, changes, rejects);
        var people = new PeopleChanges(staff, teams, options, changes, rejects);
        foreach (var row in file.Rows.Where(row => row.IsTeam))
        {
            teams.Take(row);
        }
        foreach (var row in file.Rows.Where(row => !row.IsTeam))
        {
            people.Take(row);
        }
        var held = options.Complete && rejects.Count > 0;
        if (options.Complete && !held)
        {
            people.EndOthers();
            teams.EndOthers();
        }
        EndAssignments(staff, changes, title);
        return new(file.Rows.Count, Applied: false, held, changes, [.. rejects.OrderBy(reject => reject.Line)]);
    }

    static void EndAssignments(Staff staff, List<OrganisationChange> changes, Func<Assignment, string> title)
    {
        foreach (var person in staff.People)
        {
            changes.AddRange(Leaving.EndAssignments(person, staff.Assignments).Select(ended => new OrganisationChange(ChangeKind.AssignmentEnds, person.Name, title(ended), "", ended.Until)));
        }
    }
}
