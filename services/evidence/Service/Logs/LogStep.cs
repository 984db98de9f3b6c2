using Journey.Evidence.Aggregates;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Logs;

/// <summary>What one step moves from a source into a log.</summary>
internal sealed class LogStep(BulkStore store, Log log, CaseWriter cases, LogWords words, bool joined)
{
    /// <summary>Number of the first record moved; 0 before one was.</summary>
    public long First { get; private set; }

    public long Last { get; private set; }

    public long Newest { get; private set; } = CaseRecord.NoTime;

    /// <summary>Newest time of a line that was taken back.</summary>
    public long NewestLost { get; private set; } = CaseRecord.NoTime;

    /// <summary>Moves the records of a span that were not moved before, at most so many; answers how many.</summary>
    public int Take(LogFeed feed, int dimensions, Span span, int most)
    {
        var read = 0;
        var records = FeedTable.Read(store, feed.Source, dimensions, Math.Max(feed.Through, span.First - 1), span.Last, most).ToList();
        cases.Expect(records.Select(fed => Person(fed.Customer, fed.Person)));
        foreach (var fed in records)
        {
            var line = words.Of(fed.Line);
            cases.Add(cases.Case(Person(fed.Customer, fed.Person)), line);
            First = First == 0 ? line.Arrival : First;
            Last = line.Arrival;
            Newest = Math.Max(Newest, line.Time);
            read++;
        }

        return read;
    }

    /// <summary>Takes back what the source took back after the revision that was read, up to another.</summary>
    public void TakeBack(LogFeed feed, int dimensions, long revision)
    {
        using var stored = new CaseTable(store, feed.Source);
        foreach (var taken in RetractionTable.Between(store, feed.Source, dimensions, feed.Revision, revision))
        {
            var person = stored.Find(taken.Case)?.Person ?? throw new InvalidOperationException("A line that was taken back names a case that is not there.");
            var state = cases.Case(Person(taken.Customer, person));
            // What was corrected before the log came to it was never in the log.
            if (cases.Remove(state, taken.Line.Time, feed.Place, taken.Line.Arrival) is { } line)
            {
                RetractionTable.Add(store, log.Scope, log.Holds.Revision + 1, new Retraction(state.Number, null, line));
                NewestLost = Math.Max(NewestLost, line.Time);
            }
        }
    }

    // In a log over several sources a person is the customer; the case of a source is one where nothing else is said.
    private UInt128 Person(UInt128? customer, UInt128 ofCase) => joined && customer is { } known ? known : ofCase;
}
