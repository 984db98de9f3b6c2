namespace Journey.Maps.Linting.Rules;

/// <summary>A map without a decision changes nothing.</summary>
internal sealed class NoDecision() : LintRule("L01", Severity.Error, "No decision")
{
    public override IEnumerable<Flaw> Check(LintSubject on) => on.Decisions.Count > 0
        ? []
        : [new Flaw(on.Whole, "No decision on the map has been made.", "Write down what is to be decided, and make the decision.")];
}
