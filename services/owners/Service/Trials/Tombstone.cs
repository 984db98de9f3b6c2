namespace Journey.Owners.Trials;

/// <summary>What was believed and is no longer: what, why, when, by whom. Kept, so that nobody has to learn it twice.</summary>
internal sealed record Tombstone(Trial Trial, RecordedVerdict Verdict, Reading Main)
{
    /// <summary>What a search looks through.</summary>
    public string Words => $"{Trial.Plan.Assumption}: retired because {Verdict.Because}. {Trial.Plan.Change}. {Trial.Plan.Segment}. {Main.Metric.Name}.";

    public string Sentence => $"{Trial.Plan.Assumption}: retired because {Verdict.Because}";

    public static Tombstone? Of(Trial trial) => trial is { State: TrialState.Retired, Verdict: { } verdict } ? new(trial, verdict, trial.Read()[0]) : null;

    /// <summary>Whether all words of a search are in it, in any order and case.</summary>
    public bool Has(string search) => search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Words.Contains(word, StringComparison.OrdinalIgnoreCase));
}
