namespace Journey.Evidence.Figures;

/// <summary>Which scores, and by what.</summary>
/// <param name="By">activity, segment, day or a name of coded values; null as a whole.</param>
/// <param name="Of">A declared dimension to be read as the score; null for the score itself.</param>
/// <param name="Scale">Scale of that dimension.</param>
internal sealed record ScoreQuery(string? By, string? Of, string? Scale);
