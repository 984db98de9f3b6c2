using Journey.Maps.Maps;

namespace Journey.Maps.Linting.Rules;

/// <summary>A map of the customer's path, not of the work behind it (DOMAIN d11).</summary>
internal sealed class InsideOut() : LintRule("L11", Severity.Warning, "An internal process")
{
    public override bool Applies(LintSubject on) => on.Steps().Any();

    public override IEnumerable<Flaw> Check(LintSubject on) => InternalProcess.Of(on.Map) is { IsFlagged: true } inside
        ? inside.MoveBackstage.Count == 0
            ? [new Flaw(on.Whole, "The map looks like an internal process.", "Show what the customer does and sees.")]
            : inside.MoveBackstage.Select(step => new Flaw(step.Step, $"The step '{step.Title}' is work inside the organisation.", "Move it backstage."))
        : [];
}
