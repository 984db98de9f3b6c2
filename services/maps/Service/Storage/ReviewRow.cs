using Journey.Maps.Publishing;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A review of a version; it is answered once.</summary>
internal sealed class ReviewRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public int Number { get; set; }

    public int Version { get; set; }

    public ReviewStatus Status { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    public string AskedBy { get; set; } = "";

    /// <summary>Subject of who asked: names may be shared.</summary>
    public string Subject { get; set; } = "";

    public string Note { get; set; } = "";

    public DateTimeOffset? AnsweredAt { get; set; }

    public string AnsweredBy { get; set; } = "";

    public string Answer { get; set; } = "";

    public bool Alone { get; set; }
}
