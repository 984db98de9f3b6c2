using Journey.Evidence.Storage;

namespace Journey.Evidence.Aggregates;

/// <summary>
/// Puts late records into a case too long to be walked again for each batch: what they add, and what changes between them and their
/// neighbours. A case this long has no variant, so nothing else depends on the place of an event.
/// </summary>
/// <param name="walk">Of the scope.</param>
/// <param name="lines">Its stored lines.</param>
internal sealed class LongCase(CaseWalk walk, LineTable lines)
{
    /// <summary>Whether the records leave the case where it counts: in its segment and on its day.</summary>
    public bool Takes(CaseState state, IReadOnlyList<CaseRecord> added)
    {
        if (!state.IsLong)
        {
            return false;
        }

        foreach (var record in added)
        {
            if ((record.Segment != 0 && record.Segment != state.Segment) || (record.IsEvent && record.Time < state.First && walk.DayOf(record.Time) != walk.DayOf(state.First)))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="state">The case as it is stored.</param>
    /// <param name="added">New records in order.</param>
    /// <param name="ledger">Where the changes go.</param>
    public void Insert(CaseState state, IReadOnlyList<CaseRecord> added, ILedger ledger)
    {
        var cell = walk.CellOf(state);
        var (first, last, events, handovers, repeats) = (state.First, state.Last, state.Events, state.Handovers, state.Repeats);
        CaseRecord? previous = null;
        CaseRecord? next = null;
        foreach (var record in added)
        {
            CaseWalk.Drivers(record, cell, 1, ledger);
            if (!record.IsEvent)
            {
                continue;
            }

            // Between two new records nothing stored may stand; else the run of new ones ends at what does.
            if (previous is null || (next is { } stored && stored.CompareTo(record) < 0))
            {
                Close(state, previous, next, cell, ledger);
                (previous, next) = (lines.Before(state.Number, record), lines.After(state.Number, record));
                Open(state, previous, next, cell, ledger);
            }

            Join(state, previous, record, cell, 1, ledger);
            Count(state, record, previous is null, cell, ledger);
            previous = record;
        }

        Close(state, previous, next, cell, ledger);
        state.Records += added.Count;
        if ((handovers == 0) != (state.Handovers == 0))
        {
            ledger.Add(cell, Tally.HandoverCases, 0, 0, state.Handovers == 0 ? -1 : 1);
        }

        ledger.Add(cell, Tally.Throughput, 0, 0, -1, last - first);
        ledger.Add(cell, Tally.Throughput, 0, 0, 1, state.Last - state.First);
        ledger.Add(cell, Tally.Length, 0, 0, -1, events);
        ledger.Add(cell, Tally.Length, 0, 0, 1, state.Events);
        if (state.Repeats && !repeats)
        {
            ledger.Add(cell, Tally.Repeats, 0, 0, 1);
        }
    }

    private static void Count(CaseState state, in CaseRecord record, bool isFirst, Cell cell, ILedger ledger)
    {
        CaseWalk.Event(state, record, cell, 1, ledger);
        state.Events++;
        if (isFirst)
        {
            ledger.Add(cell, Tally.Start, record.Activity, 0, 1);
            state.First = record.Time;
        }
    }

    // What stood next to each other no longer does.
    private static void Open(CaseState state, CaseRecord? previous, CaseRecord? next, Cell cell, ILedger ledger)
    {
        if (next is { } after)
        {
            Join(state, previous, after, cell, -1, ledger);
            if (previous is null)
            {
                ledger.Add(cell, Tally.Start, after.Activity, 0, -1);
            }
        }
        else
        {
            ledger.Add(cell, Tally.End, state.LastActivity, 0, -1);
        }
    }

    private static void Close(CaseState state, CaseRecord? previous, CaseRecord? next, Cell cell, ILedger ledger)
    {
        if (previous is not { } last)
        {
            return;
        }

        if (next is { } after)
        {
            Join(state, last, after, cell, 1, ledger);
            return;
        }

        ledger.Add(cell, Tally.End, last.Activity, 0, 1);
        (state.Last, state.LastActivity, state.LastActor) = (last.Time, last.Activity, last.Actor);
    }

    private static void Join(CaseState state, CaseRecord? from, in CaseRecord to, Cell cell, int sign, ILedger ledger)
    {
        if (from is not { } record)
        {
            return;
        }

        ledger.Add(cell, Tally.Edge, record.Activity, to.Activity, sign, to.Time - record.Time);
        if (CaseWalk.IsHandover(record.Actor, to.Actor))
        {
            ledger.Add(cell, Tally.Handover, 0, 0, sign, to.Time - record.Time);
            state.Handovers += sign;
        }
    }
}
