using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Storage;

/// <summary>
/// Writes what a changed line means to the cases that a rule cuts from it. Of the line only what the change can reach is read and cut
/// again (docs/decisions/0038).
/// </summary>
/// <param name="walk">Of the scope.</param>
/// <param name="rule">One that cuts.</param>
/// <param name="strict">Whether a record may have to stand before one of the same time.</param>
internal sealed class CutWriter(CaseWalk walk, CutRule rule, bool strict)
{
    private readonly OneCut _one = new(walk, rule, strict);

    /// <summary>Writes what the batch in hand adds to a line and takes from it.</summary>
    public void Write(CaseState state, LineTable lines, ILedger ledger)
    {
        var records = state.Records + state.Pending.Count - state.Removed.Count;
        // What has no time is in no case.
        var changes = state.Pending.Concat(state.Removed).Where(record => record.HasTime).ToList();
        if (changes.Count > 0)
        {
            Write(state, changes.Min(), changes.Max(), lines, ledger);
        }

        state.Records = records;
    }

    private void Write(CaseState state, in CaseRecord first, in CaseRecord last, LineTable lines, ILedger ledger)
    {
        if (rule.Gap is not null)
        {
            Again(state, lines.OfCase(state.Number), null, ledger);
        }
        else if (rule is { EachAnchor: true, Anchor: { } anchor })
        {
            Again(state, state.Records == 0 ? [] : Reached(state.Number, anchor, first, last, lines), last, ledger);
        }
        else
        {
            _one.Write(state, first, lines, ledger);
        }
    }

    private List<CaseRecord> Reached(long number, int anchor, in CaseRecord first, in CaseRecord last, LineTable lines)
    {
        var through = last;
        // Where an end can close the latest case, what follows goes to an earlier one whose window is still open.
        if (rule is { End: not null, Window: { } open })
        {
            return lines.From(number, first.Time - open + 1, 0, 0, record => record.Time - through.Time >= open);
        }

        var before = lines.Before(number, first, anchor);
        var from = before is { } begins && (rule.Window is not { } window || first.Time - begins.Time < window) ? begins : first;
        return lines.From(number, from.Time, from.Place, from.Arrival, record => record.Activity == anchor && record.CompareTo(through) > 0);
    }

    // A case that begins behind the last change is what it was, whatever of it was read.
    private void Again(CaseState state, List<CaseRecord> stored, CaseRecord? last, ILedger ledger)
    {
        bool Changes(CutCase cut) => last is not { } through || cut.Records[0].CompareTo(through) <= 0;
        foreach (var cut in Cutter.Cut(stored, rule).Where(Changes))
        {
            walk.Cut(cut, rule, -1, ledger);
        }

        foreach (var cut in Cutter.Cut(state.Changed(stored), rule).Where(Changes))
        {
            walk.Cut(cut, rule, 1, ledger);
        }
    }
}
