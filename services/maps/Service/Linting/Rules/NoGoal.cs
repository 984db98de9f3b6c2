namespace Journey.Maps.Linting.Rules;

/// <summary>A line is more than a list of touchpoints: goal, window, and what the customer wants at each.</summary>
internal sealed class NoGoal() : LintRule("L04", Severity.Error, "No goal, window or intent")
{
    public override IEnumerable<Flaw> Check(LintSubject on)
    {
        if (on.Map.Goal.Statement.Length == 0)
        {
            yield return new Flaw(on.Whole, "The map has no goal.", "Say what the customer tries to get done, in their words.");
        }

        if (on.Map.Window.Anchor.Length == 0 || on.Map.Window.Days < 1)
        {
            yield return new Flaw(on.Whole, "The map has no window.", "Name the event that begins it and the days it lasts.");
        }

        foreach (var step in on.Steps().Where(step => step.Touchpoints.Count > 0 && step.Intent.Length == 0))
        {
            yield return new Flaw(step.Id, $"The step '{step.Title}' has touchpoints and no intent.", "Say why the customer takes it.");
        }

        if (on.Steps().All(step => step is { Intent.Length: 0, Touchpoints.Count: 0 }))
        {
            yield return new Flaw(on.Whole, "No step has an intent.", "Say why the customer takes each step.");
        }
    }
}
