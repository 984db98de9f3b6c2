using Journey.Messaging;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>What evidence last told of how customers of a map behave, in one dimension.</summary>
internal sealed class DriftRow : IUnitOwned, IKnowsVersion
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public string Dimension { get; set; } = "";

    public string Materiality { get; set; } = "";

    public double Psi { get; set; }

    public double P { get; set; }

    public DateTimeOffset AsOf { get; set; }

    public long KnownVersion { get; set; }
}
