using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

/// <summary>What makes a candidate a fix: who answers for it, by when, and what it is measured by.</summary>
internal sealed record FixPlan(Guid MapId, string Candidate, Guid PersonId, DateOnly Due, FixMetric Metric)
{
    static readonly DateOnly First = new(2000, 1, 1);
    static readonly DateOnly Last = new(2200, 1, 1);

    public void Check()
    {
        var violations = new Violations();
        violations.Require(Due >= First && Due < Last, "due", "A day of the years 2000 to 2199.");
        Metric.Check(violations);
        violations.ThrowIfAny();
    }
}
