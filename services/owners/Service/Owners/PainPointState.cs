namespace Journey.Owners.Owners;

internal sealed record PainPointState(string Id, string Title, int CandidateFixes, Colleague? Owner, IReadOnlyList<PlannedFix> Fixes)
{
    public bool HasRunningFix => Fixes.Any(fix => fix.Fix.State == FixState.Running);
}
