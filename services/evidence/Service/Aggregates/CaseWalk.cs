using Journey.Evidence.Figures;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

/// <summary>
/// What cases contribute to the aggregates. An event after the last one extends its case; anything else takes the whole
/// contribution back and adds the new one, so that the figures are those of the case as it now stands.
/// </summary>
internal sealed class CaseWalk(SipHash chains, TimeZoneInfo zone)
{
    /// <summary>Whether the new records, in order, only go on where the case stopped; strictly when not even at the same time.</summary>
    public static bool Extends(CaseState state, IReadOnlyList<CaseRecord> added, bool strict)
    {
        if (state.Records == 0)
        {
            return false;
        }

        foreach (var record in added)
        {
            if ((record.Segment != 0 && record.Segment != state.Segment)
                || (record.IsEvent && (state.Events == 0 || record.Time < state.Last || (strict && record.Time == state.Last))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds to a case what follows its last event.</summary>
    public void Extend(CaseState state, IReadOnlyList<CaseRecord> added, ILedger ledger)
    {
        var cell = CellOf(state);
        var (events, chain, last, lastActivity, repeats) = (state.Events, state.Chain, state.Last, state.LastActivity, state.Repeats);
        foreach (var record in added)
        {
            Drivers(record, cell, 1, ledger);
            if (record.IsEvent)
            {
                Step(state, record, cell, 1, ledger);
            }
        }

        state.Records += added.Count;
        if (state.Events == events)
        {
            return;
        }

        if (lastActivity != state.LastActivity)
        {
            ledger.Add(cell, Tally.End, lastActivity, 0, -1);
            ledger.Add(cell, Tally.End, state.LastActivity, 0, 1);
        }

        ledger.Add(cell, Tally.Throughput, 0, 0, -1, last - state.First);
        ledger.Add(cell, Tally.Throughput, 0, 0, 1, state.Last - state.First);
        ledger.Add(cell, Tally.Length, 0, 0, -1, events);
        ledger.Add(cell, Tally.Length, 0, 0, 1, state.Events);
        if (state.Repeats && !repeats)
        {
            ledger.Add(cell, Tally.Repeats, 0, 0, 1);
        }

        Shape(events > CaseState.LongestPath, chain, cell, -1, ledger);
        Shape(state.IsLong, state.Chain, cell, 1, ledger);
    }

    /// <summary>Adds (or, with sign -1, takes back) the contribution of a whole case, its records in order.</summary>
    public CaseState Whole(CaseState into, IReadOnlyList<CaseRecord> records, int sign, ILedger ledger)
    {
        into.Records = records.Count;
        (into.Events, into.Chain, into.Segment, into.First, into.Last, into.LastActivity, into.LastActor, into.Handovers) = (0, 0, 0, 0, 0, 0, 0, 0);
        into.Met.Clear();
        foreach (var record in records)
        {
            into.Segment = record.Segment != 0 ? record.Segment : into.Segment;
            if (record.IsEvent && into.Events++ == 0)
            {
                into.First = record.Time;
            }
        }

        var cell = CellOf(into);
        into.Events = 0;
        foreach (var record in records)
        {
            Drivers(record, cell, sign, ledger);
            if (record.IsEvent)
            {
                Step(into, record, cell, sign, ledger);
            }
        }

        if (into.Events > 0)
        {
            ledger.Add(cell, Tally.Cases, 0, 0, sign);
            ledger.Add(cell, Tally.End, into.LastActivity, 0, sign);
            ledger.Add(cell, Tally.Throughput, 0, 0, sign, into.Last - into.First);
            ledger.Add(cell, Tally.Length, 0, 0, sign, into.Events);
            if (into.Repeats)
            {
                ledger.Add(cell, Tally.Repeats, 0, 0, sign);
            }

            Shape(into.IsLong, into.Chain, cell, sign, ledger);
        }

        return into;
    }

    /// <summary>Adds or takes back a case that was cut from a line, and remembers it where that is asked.</summary>
    public void Cut(CutCase cut, CutRule rule, int sign, ILedger ledger, CaseState? into = null)
    {
        var state = Whole(into ?? new CaseState(), cut.Records, sign, ledger);
        if (rule.Closes && !cut.Closed && cut.Start is { } start)
        {
            ledger.Add(CellOf(state), Tally.Unended, 0, 0, sign, start);
        }
    }

    public int DayOf(long milliseconds)
    {
        var instant = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
        return (int)Math.Floor((TimeZoneInfo.ConvertTimeFromUtc(instant, zone) - DateTime.UnixEpoch).TotalDays);
    }

    /// <summary>Where a case counts.</summary>
    public Cell CellOf(CaseState state) => new(state.Segment, state.Events == 0 ? Cell.NoDay : DayOf(state.First));

    private void Step(CaseState state, in CaseRecord record, Cell cell, int sign, ILedger ledger)
    {
        Event(state, record, cell, sign, ledger);
        if (state.Events == 0)
        {
            ledger.Add(cell, Tally.Start, record.Activity, 0, sign);
        }
        else
        {
            ledger.Add(cell, Tally.Edge, state.LastActivity, record.Activity, sign, record.Time - state.Last);
            Handover(state, record, cell, sign, ledger);
        }

        state.Events++;
        (state.Last, state.LastActivity, state.LastActor) = (record.Time, record.Activity, record.Actor);
        if (!state.IsLong)
        {
            var parent = state.Chain;
            state.Chain = chains.Of(parent, (ulong)record.Activity);
            ledger.Path(state.Chain, parent, record.Activity);
        }
    }

    /// <summary>What an event adds wherever in its case it stands.</summary>
    public static void Event(CaseState state, in CaseRecord record, Cell cell, int sign, ILedger ledger)
    {
        ledger.Add(cell, Tally.Activity, record.Activity, 0, sign);
        if (state.Met.Add(record.Activity))
        {
            ledger.Add(cell, Tally.Reach, record.Activity, 0, sign);
        }

        if (record.Service >= 0)
        {
            ledger.Add(cell, Tally.Service, record.Activity, 0, sign, record.Service);
        }
    }

    /// <summary>Whether neighbouring events have actors, and not the same.</summary>
    public static bool IsHandover(long from, long to) => from != 0 && to != 0 && from != to;

    private static void Handover(CaseState state, in CaseRecord record, Cell cell, int sign, ILedger ledger)
    {
        if (!IsHandover(state.LastActor, record.Actor))
        {
            return;
        }

        ledger.Add(cell, Tally.Handover, 0, 0, sign, record.Time - state.Last);
        if (state.Handovers++ == 0)
        {
            ledger.Add(cell, Tally.HandoverCases, 0, 0, sign);
        }
    }

    /// <summary>What a record adds whether it is an event or not.</summary>
    public static void Drivers(in CaseRecord record, Cell cell, int sign, ILedger ledger)
    {
        ledger.Add(cell, Tally.Records, 0, 0, sign);
        Count(WordKind.Activity, record.IsEvent ? 0 : record.Activity, cell, sign, ledger);
        Count(WordKind.Reason, record.Reason, cell, sign, ledger);
        Count(WordKind.Channel, record.Channel, cell, sign, ledger);
        for (var i = 0; i < record.Coded.Length; i++)
        {
            Count(WordKind.Dimension + i, record.Coded[i], cell, sign, ledger);
        }

        if (record.Score != 0)
        {
            ledger.Add(cell, Tally.Score, record.Activity, record.Score, sign);
        }

        if (record.Outcome != 0)
        {
            ledger.Add(cell, Tally.Outcome, record.Activity, record.Outcome, sign);
        }

        if (record.Place > 0)
        {
            Placed(record, cell, sign, ledger);
        }
    }

    // Which source gives what: of those that never give a reason no record is one without.
    private static void Placed(in CaseRecord record, Cell cell, int sign, ILedger ledger)
    {
        ledger.Add(cell, Tally.Place, 0, record.Place, sign);
        Place(WordKind.Activity, record.Activity, record.Place, cell, sign, ledger);
        Place(WordKind.Reason, record.Reason, record.Place, cell, sign, ledger);
        Place(WordKind.Channel, record.Channel, record.Place, cell, sign, ledger);
        Place(WordKind.Outcome, record.Outcome, record.Place, cell, sign, ledger);
        for (var i = 0; i < record.Coded.Length; i++)
        {
            Place(WordKind.Dimension + i, record.Coded[i], record.Place, cell, sign, ledger);
        }
    }

    private static void Place(int dimension, int value, int place, Cell cell, int sign, ILedger ledger)
    {
        if (value != 0)
        {
            ledger.Add(cell, Tally.Place, dimension, place, sign);
        }
    }

    private static void Count(int dimension, int value, Cell cell, int sign, ILedger ledger)
    {
        if (value != 0)
        {
            ledger.Add(cell, Tally.Driver, dimension, value, sign);
        }
    }

    private static void Shape(bool isLong, ulong chain, Cell cell, int sign, ILedger ledger)
    {
        if (isLong)
        {
            ledger.Add(cell, Tally.LongCases, 0, 0, sign);
        }
        else
        {
            ledger.Variant(cell, chain, sign);
        }
    }
}
