namespace Journey.Owners.Owners;

/// <summary>What ends when a person leaves: the team they are in, and everything they answer for.</summary>
internal static class Leaving
{
    public static void EndBelongings(Person person, DateTimeOffset at, IEnumerable<Belonging> belongings)
    {
        foreach (var belonging in belongings.Where(belonging => belonging.PersonId == person.Id && (belonging.Until is null || belonging.Until > at)))
        {
            belonging.EndAt(at);
        }
    }

    /// <summary>Ends what the person answers for beyond their end, and tells what that was. What had not begun never holds.</summary>
    public static IReadOnlyList<Assignment> EndAssignments(Person person, IEnumerable<Assignment> assignments)
    {
        if (person.EndsAt is not { } end)
        {
            return [];
        }
        var ended = assignments.Where(assignment => assignment.PersonId == person.Id && assignment.RunsInto(end) && assignment.From != assignment.Until).ToList();
        ended.ForEach(assignment => assignment.EndAt(end < assignment.From ? assignment.From : end));
        return ended;
    }
}
