using Journey.Maps.Staleness;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A change that was told of; later only that it was taken back, or that an announced one of a sprint is live.</summary>
internal sealed class ChangeRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public string Source { get; set; } = "";

    /// <summary>Its id at the source.</summary>
    public string Id { get; set; } = "";

    /// <summary>Its key here; keys rise with time.</summary>
    public Guid Key { get; set; }

    public DeclaredKind Kind { get; set; }

    public string Title { get; set; } = "";

    public DateTimeOffset DeclaredAt { get; set; }

    public string DeclaredBy { get; set; } = "";

    public DateTimeOffset EffectiveAt { get; set; }

    public Materiality Materiality { get; set; }

    /// <summary>JSON of <see cref="ChangeScope"/>.</summary>
    public string Scope { get; set; } = "";

    public double? Turnover { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string WithdrawnBy { get; set; } = "";

    public string WithdrawReason { get; set; } = "";
}
