namespace Journey.Maps.Linting.Rules;

/// <summary>A published map that moves no owner, priority or decision in 60 days is theatre.</summary>
internal sealed class Theatre() : LintRule("L15", Severity.Warning, "Nothing changed after publishing")
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(60);

    public override bool Applies(LintSubject on) => on.Published is { } published && on.AsOf - published.At >= Patience;

    public override IEnumerable<Flaw> Check(LintSubject on) => on.Published is { Changes: 0 }
        ? [new Flaw(on.Whole, "Sixty days after publishing no owner, priority or decision has changed.", "Decide something on it, or archive it.")]
        : [];
}
