namespace Journey.Maps.Maps;

/// <summary>A step that decides whether the customer goes on, or forms a verdict; the criterion says by what one can tell.</summary>
internal sealed record MomentOfTruth(
    string Id = "", string Step = "", MomentPolarity? Polarity = null, MomentKind? Kind = null, string Criterion = "") : IElement;
