using System.Globalization;

namespace Journey.Maps.Staleness;

/// <summary>What evidence last told of how customers behave, in one dimension.</summary>
/// <param name="Dimension">transitions, channels or reasons.</param>
/// <param name="Materiality">minor, material, or none.</param>
/// <param name="Psi">Population stability index of the two windows.</param>
/// <param name="P">Chance of an index as large where nothing changed.</param>
/// <param name="AsOf">Instant for which it was computed.</param>
internal sealed record KnownDrift(string Dimension, string Materiality, double Psi, double P, DateTimeOffset AsOf)
{
    public StaleReason? AsReason() => Materiality == "material"
        ? new StaleReason(StaleCause.Behaviour, string.Create(CultureInfo.InvariantCulture, $"What customers do has moved: {Dimension}, PSI {Psi:0.00}."), "", AsOf, Staleness.Materiality.Material)
        : null;
}
