namespace Journey.Evidence.Figures;

/// <summary>One case, record by record.</summary>
internal sealed record WalkedCase(ListedCase Case, IReadOnlyList<CaseStep> Steps);
