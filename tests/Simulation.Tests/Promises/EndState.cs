using Simulation.Tests.Running;
using Simulation.Tests.Towns;

namespace Simulation.Tests.Promises;

// What must be true when everything is well again, recomputed from what the writers know.
internal sealed class EndState(Episode episode, Store north, Store south)
{
    public void Check()
    {
        var committed = episode.History.Committed.ToList();
        var ids = committed.Select(told => told.Id).Order().ToList();
        Same("proofs of what was sent", ids, north.Query("""select "Id" from outbox_sent""", reader => reader.GetGuid(0)).Order(), Name);

        var due = committed.SelectMany(told => told.Handlers, (told, handler) => (told.Id, handler)).Order().ToList();
        Same("effects", due, Pairs("""select "Message", "Handler" from Effects"""), Name);
        Same("inbox rows", due, Pairs("""select "MessageId", "Handler" from inbox"""), Name);
        CheckNewest();
        CheckAggregate();
        CheckNeverOlder();
    }

    private void CheckNewest() => Same(
        "newest texts",
        episode.History.Pages.Select(page => (page.Key, page.Value.Text)).Order(),
        south.Query("""select "Name", "Text" from Known""", reader => (reader.GetString(0), reader.GetString(1))).Order(),
        page => page.ToString());

    // From scratch.
    private void CheckAggregate() => Same(
        "shelves",
        episode.History.Pages.Values.GroupBy(note => note.Shelf, (shelf, notes) => (shelf, Pages: notes.Count(), Weight: notes.Sum(note => note.Weight))).Order(),
        south.Query(
            """select "Name", "Pages", "Weight" from Shelves where "Pages" <> 0 or "Weight" <> 0""",
            reader => (reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2))).Order(),
        shelf => shelf.ToString());

    // In the order of the effects, what is shown of a page is always the newest that has come.
    private void CheckNeverOlder()
    {
        var newest = new Dictionary<string, Told>(StringComparer.Ordinal);
        var numbers = episode.History.Committed.ToDictionary(told => told.Number);
        var shown = south.Query(
            $"""select "Number", "Shown" from Effects where "Handler" = '{nameof(PageHandler)}' order by "Id" """,
            reader => (Number: reader.GetInt32(0), Shown: reader.GetInt32(1)));
        foreach (var effect in shown)
        {
            var told = numbers[effect.Number];
            if (!newest.TryGetValue(told.Page, out var before) || before.IsBefore(told))
                newest[told.Page] = told;
            if (effect.Shown != newest[told.Page].Number)
                episode.Break($"{told} came, and south shows {numbers[effect.Shown]} instead of {newest[told.Page]}");
        }
    }

    private IOrderedEnumerable<(Guid, string)> Pairs(string sql) => south.Query(sql, reader => (reader.GetGuid(0), reader.GetString(1))).Order();

    private string Name(Guid id) => episode.History.NameOf(id);

    private string Name((Guid Id, string Handler) pair) => $"{Name(pair.Id)} by {pair.Handler}";

    private void Same<T>(string what, IEnumerable<T> expected, IEnumerable<T> actual, Func<T, string> name)
    {
        var (wanted, found) = (expected.ToList(), actual.ToList());
        if (!wanted.SequenceEqual(found))
            episode.Break($"{what} are [{string.Join(", ", found.Select(name).Order())}] and not [{string.Join(", ", wanted.Select(name).Order())}]");
    }
}
