namespace Journey.Maps.Linting;

/// <summary>One rule. It looks at a map, changes nothing, and finds the same in the same.</summary>
internal abstract class LintRule(string id, Severity severity, string title)
{
    public string Id => id;

    public Severity Severity => severity;

    /// <summary>What is wrong where it fails, in a few words.</summary>
    public string Title => title;

    public int Weight => severity == Severity.Error ? 3 : 1;

    /// <summary>Whether the map holds anything that the rule is about.</summary>
    public virtual bool Applies(LintSubject on) => true;

    public abstract IEnumerable<Flaw> Check(LintSubject on);
}
