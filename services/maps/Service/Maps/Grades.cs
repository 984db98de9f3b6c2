namespace Journey.Maps.Maps;

/// <summary>Grades as evidence last told them. A grade of another wording of the claim does not count.</summary>
internal sealed class Grades(IReadOnlyDictionary<ClaimKey, string> known)
{
    private const string Uncited = "Uncited";

    public string Of(ClaimKey claim) => known.GetValueOrDefault(claim, Uncited);

    /// <summary>The best of them; empty where there is no claim. Letters sort as they rank, Uncited behind all.</summary>
    public string Best(IEnumerable<ClaimKey> claims) => claims.Select(Of).Order(StringComparer.Ordinal).FirstOrDefault("");

    public IReadOnlyDictionary<string, int> Count(IEnumerable<ClaimKey> claims) => claims.CountBy(Of).ToDictionary();
}
