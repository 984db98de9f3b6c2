namespace Journey.Maps.Linting.Rules;

/// <summary>Customers seldom stay in one channel.</summary>
internal sealed class SingleChannel() : LintRule("L12", Severity.Warning, "A single channel")
{
    public override bool Applies(LintSubject on) => on.Touchpoints().Any();

    public override IEnumerable<Flaw> Check(LintSubject on) => on.Touchpoints().Select(touchpoint => touchpoint.Channel).Distinct().Take(2).Count() == 1
        ? [new Flaw(on.Whole, "All touchpoints are in one channel.", "Look where customers go before, after and instead.")]
        : [];
}
