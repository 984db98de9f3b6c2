using System.Text.Json;
using Journey.Evidence.Reading;
using Journey.Platform.Storage;

namespace Journey.Evidence.Previews;

/// <summary>How files of a source are read: as somebody said, and as the last one was.</summary>
internal sealed class KeptMapping : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required int SourceNo { get; init; }

    /// <summary>As JSON; see <see cref="ReadSaved"/>.</summary>
    public string? Saved { get; set; }

    /// <summary>As JSON; see <see cref="ReadLast"/>.</summary>
    public string? Last { get; set; }

    public Mapping? ReadSaved => Read(Saved);

    public Mapping? ReadLast => Read(Last);

    private static Mapping? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<Mapping>(json);
}
