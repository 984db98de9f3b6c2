namespace Journey.Maps.Linting.Rules;

/// <summary>A journey on which nothing hurts was not looked at.</summary>
internal sealed class AllIsWell() : LintRule("L10", Severity.Warning, "No emotion is below zero")
{
    public override bool Applies(LintSubject on) => on.Emotions().Any();

    public override IEnumerable<Flaw> Check(LintSubject on) => on.Emotions().All(emotion => emotion.Valence >= 0)
        ? [new Flaw(on.Whole, "No emotion on the map is below zero.", "Look for the moment at which it hurts.")]
        : [];
}
