namespace Journey.Maps.Linting.Rules;

/// <summary>At least one claim stands on more than internal belief.</summary>
internal sealed class BeliefOnly() : LintRule("L03", Severity.Error, "Nothing but belief")
{
    public override bool Applies(LintSubject on) => on.Map.Claims.Count > 0;

    public override IEnumerable<Flaw> Check(LintSubject on) => on.Map.Claims.All(claim => on.GradeOf(claim) is "D" or "Uncited")
        ? [new Flaw(on.Whole, "No claim has a grade above D.", "Cite evidence from customers or operations.")]
        : [];
}
