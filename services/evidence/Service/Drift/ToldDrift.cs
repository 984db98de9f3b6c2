using Journey.Platform.Storage;

namespace Journey.Evidence.Drift;

/// <summary>What others were told last of one dimension of a map.</summary>
internal sealed class ToldDrift : IUnitOwned
{
    public required Guid MapId { get; init; }

    public Guid UnitId { get; set; }

    public required DriftDimension Dimension { get; init; }

    public Materiality Materiality { get; set; } = Materiality.None;

    /// <summary>First day of the baseline it was told against.</summary>
    public int Baseline { get; set; }

    /// <summary>First day of the window it was told of.</summary>
    public int From { get; set; }

    public double Psi { get; set; }

    public long Revision { get; set; }

    /// <summary>Whether somebody who knows what was told knows this too. A later window that says the same against the same baseline is no news.</summary>
    public bool Tells(Materiality now, double psi, int baseline, int from) =>
        (now == Materiality.None && Materiality == Materiality.None)
        || (now == Materiality && baseline == Baseline && (from > From || (from == From && psi == Psi)));
}
