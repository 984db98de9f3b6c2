namespace Journey.Maps.Linting.Rules;

/// <summary>A persona and a row of steps is no map.</summary>
internal sealed class PersonaWithArrows() : LintRule("L05", Severity.Warning, "A persona with arrows")
{
    private const int Steps = 3;
    private const double Covered = .35;

    public override bool Applies(LintSubject on) => on.Map.Persona is not null;

    public override IEnumerable<Flaw> Check(LintSubject on) =>
        on.Steps().Take(Steps).Count() == Steps && Facets.Coverage(on) < Covered && on.Decisions.Count == 0
            ? [new Flaw(on.Whole, "A persona and steps, with little known of each step and nothing decided.", "Fill in touchpoint, intent, emotion, pain, evidence and owner of each step, or decide something.")]
            : [];
}
