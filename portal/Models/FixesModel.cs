using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>The fixes of a unit, those of one state or owner where that was asked for; null when owners did not answer in time.</summary>
public sealed record FixesModel(Frame Frame, IReadOnlyList<Fix>? All, string State, string Owner)
{
    public const string Overdue = "overdue";

    public IReadOnlyList<Person> Owners => [.. (All ?? []).Select(fix => fix.Owner).OfType<Person>().DistinctBy(person => person.PersonId).OrderBy(person => person.Name, StringComparer.CurrentCulture)];

    /// <summary>Groups in the order of what wants to be looked at; of each the first due first.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<Fix> Fixes)> Groups =>
    [
        .. from key in new[] { Overdue, "running", "planned", "done", "dropped" }
           where State.Length == 0 || State == key
           let fixes = (IReadOnlyList<Fix>)[.. Mine.Where(fix => KeyOf(fix) == key)]
           where fixes.Count > 0
           select (key, fixes),
    ];

    public int Count(string key) => Mine.Count(fix => KeyOf(fix) == key);

    IEnumerable<Fix> Mine => (All ?? []).Where(fix => Owner.Length == 0 || fix.Owner?.PersonId == Owner);

    static string KeyOf(Fix fix) => fix.Overdue ? Overdue : fix.State.ToString().ToLowerInvariant();
}
