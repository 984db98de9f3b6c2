using System.Text.Json;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Platform.Json;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Touchpoints;

/// <summary>Which touchpoint keys the unit's dictionary has merged, as maps last told it.</summary>
internal sealed class KnownTerms : IUnitOwned, IKnowsVersion
{
    public Guid UnitId { get; set; }

    public long KnownVersion { get; set; }

    /// <summary>JSON of the merged keys.</summary>
    public string Touchpoints { get; set; } = "[]";

    public static async Task<MergedTerms> ReadAsync(DbContext db, CancellationToken ct) =>
        await db.Set<KnownTerms>().AsNoTracking().SingleOrDefaultAsync(ct) is { } row
            ? new MergedTerms(row.KnownVersion, JsonSerializer.Deserialize<List<MergedKey>>(row.Touchpoints, JourneyJson.Options)!)
            : MergedTerms.None;

    public void Keep(IReadOnlyList<MergedKey> merged) => Touchpoints = JsonSerializer.Serialize(merged, JourneyJson.Options);
}
