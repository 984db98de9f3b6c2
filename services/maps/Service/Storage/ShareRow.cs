using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>A share link, without what opens it.</summary>
internal sealed class ShareRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; set; }

    public Guid MapId { get; set; }

    public int Version { get; set; }

    /// <summary>Hash of the token, in hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Last day on which it opens, in days since the year 1.</summary>
    public int Until { get; set; }

    public DateTimeOffset EndsAt { get; set; }

    // Maps knows units by their ids alone, and who opens the link brings no token that names one.
    public string UnitKey { get; set; } = "";

    public string UnitName { get; set; } = "";

    public string TimeZone { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string WithdrawnBy { get; set; } = "";
}
