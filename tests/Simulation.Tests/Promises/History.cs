using Simulation.Tests.Running;

namespace Simulation.Tests.Promises;

// What was written, as the writers know it.
internal sealed class History
{
    private readonly Dictionary<Guid, Told> _told = [];
    private int _number;

    public IEnumerable<Told> Committed => _told.Values.Where(told => told.IsCommitted);

    // The newest note of each page.
    public Dictionary<string, Note> Pages { get; } = new(StringComparer.Ordinal);

    public int Number() => ++_number;

    public void Add(IEnumerable<Told> told)
    {
        foreach (var one in told)
            _told[one.Id] = one;
    }

    public void Commit(IEnumerable<Told> told, IEnumerable<Note> notes)
    {
        foreach (var one in told)
            one.IsCommitted = true;
        foreach (var note in notes)
            Pages[note.Page] = note;
    }

    public Told? Find(Guid id) => _told.GetValueOrDefault(id);

    public string NameOf(Guid id) => Find(id)?.ToString() ?? "an unknown message";
}
