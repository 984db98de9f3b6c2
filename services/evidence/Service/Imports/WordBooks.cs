using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Platform.Storage;

namespace Journey.Evidence.Imports;

/// <summary>The word books in use, one a source whoever writes into it, and the last few that were.</summary>
internal sealed class WordBooks(UnitOfWork<EvidenceDb> work)
{
    private const int MostIdle = 16;
    private readonly Lock _lock = new();
    private readonly Dictionary<SourceScope, Shelf> _known = [];
    private long _clock;

    /// <summary>Lends the book of a source; it is read from the store where nobody has it.</summary>
    public async Task<WordLoan> LendAsync(Guid unit, SourceScope scope, CancellationToken ct)
    {
        var shelf = Take(unit, scope);
        try
        {
            return new WordLoan(await shelf.Book.Value.WaitAsync(ct), forget => Return(scope, shelf, forget));
        }
        catch
        {
            Return(scope, shelf, forget: shelf.Book.Value.IsFaulted || shelf.Book.Value.IsCanceled);
            throw;
        }
    }

    private Shelf Take(Guid unit, SourceScope scope)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(scope, out var shelf))
            {
                // Not under the caller's token: others may wait for the same book.
                shelf = new Shelf(new Lazy<Task<WordBook>>(() => work.ReadAsync(
                    unit, (db, _) => Task.FromResult(new WordBook(WordTable.Of(db.Bulk, scope))), CancellationToken.None)));
                _known.Add(scope, shelf);
            }

            shelf.Borrowers++;
            return shelf;
        }
    }

    private void Return(SourceScope scope, Shelf shelf, bool forget)
    {
        lock (_lock)
        {
            shelf.Borrowers--;
            shelf.LastUsed = ++_clock;
            if (forget && _known.GetValueOrDefault(scope) == shelf)
            {
                _known.Remove(scope);
            }

            var idle = _known.Where(pair => pair.Value.Borrowers == 0).ToList();
            if (idle.Count > MostIdle)
            {
                _known.Remove(idle.MinBy(pair => pair.Value.LastUsed).Key);
            }
        }
    }

    private sealed class Shelf(Lazy<Task<WordBook>> book)
    {
        public Lazy<Task<WordBook>> Book { get; } = book;

        public int Borrowers { get; set; }

        public long LastUsed { get; set; }
    }
}
