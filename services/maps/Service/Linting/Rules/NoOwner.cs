namespace Journey.Maps.Linting.Rules;

/// <summary>Every pain point and every candidate fix has an owner.</summary>
internal sealed class NoOwner() : LintRule("L02", Severity.Error, "Nobody answers for a fix or a pain point")
{
    public override bool Applies(LintSubject on) => on.Map.PainPoints.Count + on.Map.CandidateFixes.Count > 0;

    public override IEnumerable<Flaw> Check(LintSubject on) =>
    [
        .. on.Map.PainPoints.Where(pain => !on.Owned.Contains(pain.Id))
            .Select(pain => new Flaw(pain.Id, $"Nobody answers for the pain point '{pain.Title}'.", "Name its owner.")),
        .. on.Map.CandidateFixes.Where(fix => !on.IsOwned(fix))
            .Select(fix => new Flaw(fix.Id, $"Nobody answers for the fix '{fix.Title}'.", "Name its owner, or plan it.")),
    ];
}
