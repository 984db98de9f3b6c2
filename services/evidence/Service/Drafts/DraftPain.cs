namespace Journey.Evidence.Drafts;

/// <summary>A difficulty that figures show.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="At">Step where it is met.</param>
/// <param name="Severity">1 to 5, by the share of cases or contacts.</param>
/// <param name="Reason">Coded reason; null where it is none.</param>
/// <param name="Statement">What the figures say.</param>
/// <param name="Items">Items cited for it.</param>
internal sealed record DraftPain(string Title, DraftStep At, int Severity, string? Reason, string Statement, IReadOnlyList<Guid> Items)
{
    public static int SeverityOf(double share) => share switch { >= .5 => 5, >= .25 => 4, >= .10 => 3, >= .05 => 2, _ => 1 };
}
