using Journey.Evidence.Figures;

namespace Journey.Evidence.Beliefs;

/// <summary>A reason as customers give it, beside its place in what the map believes.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Contacts">Contacts that give it.</param>
/// <param name="Weight">The same with each contact weighing 1/m for its m reasons.</param>
/// <param name="Share">Weight over coded contacts.</param>
/// <param name="Low">Lower end of the Wilson 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Cumulative">Share of this and all rows above.</param>
/// <param name="Episodes">Contacts with repeats taken as one.</param>
/// <param name="PerHundred">Weight per 100 customers followed; null where cases have no window.</param>
/// <param name="Failure">Failure demand among what is marked; null where nothing is.</param>
/// <param name="ObservedRank">Place among the reasons; equal weights share one.</param>
/// <param name="BelievedRank">Place of the pain point that names it; null where none does.</param>
internal sealed record ObservedReason(
    string Reason, long Contacts, double Weight, double Share, double Low, double High, double Cumulative, long Episodes, double? PerHundred,
    Proportion? Failure, int ObservedRank, int? BelievedRank)
{
    /// <summary>Pain points that name it, in believed order.</summary>
    public IReadOnlyList<string> PainPointIds { get; init; } = [];

    /// <summary>Observed place minus believed place: negative where more customers say it than is believed.</summary>
    public int? Inversion => ObservedRank - BelievedRank;
}
