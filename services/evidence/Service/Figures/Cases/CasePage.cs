namespace Journey.Evidence.Figures;

/// <summary>Cases in the order of their first arrival, and where the next page begins.</summary>
internal sealed record CasePage(IReadOnlyList<ListedCase> Cases, string? Next);
