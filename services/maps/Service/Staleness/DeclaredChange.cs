namespace Journey.Maps.Staleness;

/// <summary>A change that somebody or some system told of.</summary>
/// <param name="Change">Its key here.</param>
/// <param name="Source">Who told of it.</param>
/// <param name="Id">Its id there; source and id together name a change.</param>
/// <param name="Kind">What has changed.</param>
/// <param name="Title">In words.</param>
/// <param name="DeclaredAt">When it was told.</param>
/// <param name="DeclaredBy">By whom.</param>
/// <param name="EffectiveAt">From when on it holds.</param>
/// <param name="Materiality">How much it matters.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="Turnover">Of a segment: customers who came or went / customers who are or were in it.</param>
/// <param name="WithdrawnAt">When it was taken back, if it was.</param>
/// <param name="WithdrawnBy">By whom.</param>
/// <param name="WithdrawReason">Why.</param>
internal sealed record DeclaredChange(
    Guid Change, string Source, string Id, DeclaredKind Kind, string Title, DateTimeOffset DeclaredAt, string DeclaredBy, DateTimeOffset EffectiveAt, Materiality Materiality,
    ChangeScope Scope, double? Turnover, DateTimeOffset? WithdrawnAt, string WithdrawnBy, string WithdrawReason)
{
    /// <summary>Whether it can make anything stale.</summary>
    public bool Counts() => WithdrawnAt is null && Materiality >= Materiality.Material;

    public string Words() => Title.Length > 0 ? Title : $"{Kind} change {Id}";
}
