using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Storage;

/// <summary>
/// Writes lines that have one case at most: from the first anchor, or from their beginning to an end. The row of the line remembers the
/// case, so that what follows extends it and what stands behind it costs nothing.
/// </summary>
/// <param name="walk">Of the scope.</param>
/// <param name="rule">One that cuts, without pauses.</param>
/// <param name="strict">Whether a record may have to stand before one of the same time.</param>
internal sealed class OneCut(CaseWalk walk, CutRule rule, bool strict)
{
    /// <param name="state">The line with what the batch in hand changes.</param>
    /// <param name="change">The first record that is added or taken.</param>
    /// <param name="lines">Of the scope.</param>
    /// <param name="ledger">Where the changes go.</param>
    public void Write(CaseState state, in CaseRecord change, LineTable lines, ILedger ledger)
    {
        if (IsBeside(state, change) || Extend(state, change, ledger))
        {
            return;
        }

        var stored = state.Records == 0 ? [] : lines.From(state.Number, From(state, change), 0, 0, Enough(state));
        foreach (var cut in Cutter.Cut(stored, rule))
        {
            walk.Cut(cut, rule, -1, ledger);
        }

        var now = Cutter.Cut(state.Changed(stored), rule);
        walk.Whole(state, [], 1, ledger);
        foreach (var cut in now)
        {
            walk.Cut(cut, rule, 1, ledger, state);
        }
    }

    // All that changes stands behind the end of the case or its window; or the anchor is still to come.
    private bool IsBeside(CaseState state, in CaseRecord change) => state.Events == 0
        ? rule.Anchor is { } anchor && !state.Pending.Exists(record => record.IsEvent && record.Activity == anchor)
        : (IsClosed(state) && change.Time > state.Last) || (rule.Window is { } window && change.Time - state.First >= window);

    private bool IsClosed(CaseState state) => state.Events > 0 && state.LastActivity == rule.End;

    // A case that waits for its anchor cannot begin before the change; without an anchor it began with the line.
    private long From(CaseState state, in CaseRecord change) =>
        rule.Anchor is null ? CaseRecord.NoTime + 1 : state.Events == 0 ? change.Time : Math.Min(state.First, change.Time);

    // As long as nothing is taken away, a case ends at the latest where it ended.
    private Predicate<CaseRecord> Enough(CaseState state)
    {
        if (state.Events == 0 || state.Removed.Count > 0)
        {
            return _ => false;
        }

        var (closed, first, last) = (IsClosed(state), state.First, state.Last);
        return record => (closed && record.Time > last) || (rule.Window is { } window && record.Time - first >= window);
    }

    // Whether the case only goes on where it stopped. An end takes from it what has no activity and stands behind, so it is cut again.
    private bool Extend(CaseState state, in CaseRecord change, ILedger ledger)
    {
        var follows = state.Events > 0 && (strict ? change.Time > state.Last : change.Time >= state.Last);
        if (!follows || state.Removed.Count > 0 || IsClosed(state) || state.Pending.Exists(record => record.IsEvent && record.Activity == rule.End))
        {
            return false;
        }

        var more = state.Pending.FindAll(record => record.HasTime && (rule.Window is not { } window || record.Time - state.First < window));
        if (!CaseWalk.Extends(state, more, strict))
        {
            return false;
        }

        walk.Extend(state, more, ledger);
        return true;
    }
}
