namespace Journey.Maps.Linting.Rules;

/// <summary>A map is looked at again on a day.</summary>
internal sealed class NoReview() : LintRule("L07", Severity.Warning, "No review date")
{
    public override IEnumerable<Flaw> Check(LintSubject on) => string.IsNullOrEmpty(on.Map.Review?.Due)
        ? [new Flaw(on.Whole, "Nobody said when the map is looked at again.", "Set the day of its review.")]
        : [];
}
