namespace Journey.Maps.Staleness;

/// <summary>A change as it is told.</summary>
/// <param name="Source">Who tells of it.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Kind">What has changed.</param>
/// <param name="Title">In words. Optional.</param>
/// <param name="EffectiveAt">From when on it holds: an instant, or a day in the unit's time zone; empty for now.</param>
/// <param name="Materiality">How much it matters. Of a segment it follows from the turnover where one is given.</param>
/// <param name="Scope">What it is about; empty for the whole unit.</param>
/// <param name="Turnover">Of a segment: customers who came or went / customers who are or were in it, 0 to 1.</param>
internal sealed record ChangeDraft(
    string Source = "", string Id = "", DeclaredKind? Kind = null, string Title = "", string EffectiveAt = "", Materiality? Materiality = null, ChangeScope? Scope = null,
    double? Turnover = null)
{
    public ChangeScope Scope { get; init; } = Scope ?? new ChangeScope();
}
