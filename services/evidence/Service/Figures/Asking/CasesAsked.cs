namespace Journey.Evidence.Figures;

/// <summary>Which cases are listed. What is null does not matter.</summary>
/// <param name="Activity">An event of it.</param>
/// <param name="Edge">Two activities, one directly after the other: the two, or one text with <c>&gt;</c> between them.</param>
/// <param name="Variant">Exactly these activities, or one text with <c>&gt;</c> between them.</param>
/// <param name="Reason">A record of it.</param>
/// <param name="Limit">How many.</param>
/// <param name="Cursor">Where the last page ended.</param>
internal sealed record CasesAsked(string? Activity, IReadOnlyList<string> Edge, IReadOnlyList<string> Variant, string? Reason, int? Limit, string? Cursor)
{
    public const int Most = 200;
    public const int Usual = 50;
}
