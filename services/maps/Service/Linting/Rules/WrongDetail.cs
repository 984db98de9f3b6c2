namespace Journey.Maps.Linting.Rules;

/// <summary>Detailed enough to reveal decisions, not so detailed that nobody can act.</summary>
internal sealed class WrongDetail() : LintRule("L08", Severity.Warning, "Too much detail to act on, or too little to decide")
{
    private const int Fewest = 3;
    private const int Most = 40;
    private const double Actionables = .15;

    public override IEnumerable<Flaw> Check(LintSubject on)
    {
        var steps = on.Steps().Count();
        if (steps < Fewest)
        {
            yield return new Flaw(on.Whole, $"The map has {steps} steps.", $"Show at least {Fewest} steps.");
        }
        else if (steps > Most && Actionable.Share(on) is { } share && share < Actionables)
        {
            yield return new Flaw(on.Whole, $"The map has {steps} steps, and little of it can be acted on.", "Put detail into maps below it, or link decisions, failure points and owned fixes.");
        }
    }
}
