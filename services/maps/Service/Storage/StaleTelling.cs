using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Journey.Maps.Contracts.Events;
using Journey.Maps.Staleness;
using Journey.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Tells others where a map stands, where that is not what they were told last.</summary>
internal static class StaleTelling
{
    /// <summary>Maps of which there is something to tell.</summary>
    public static async Task<IReadOnlyList<Guid>> DueAsync(MapsDb db, IReadOnlyList<StalenessReport> reports, CancellationToken ct)
    {
        var told = await db.Stalenesses.AsNoTracking().ToDictionaryAsync(row => row.MapId, row => row.Told, ct);
        return [.. reports.Where(report => told.GetValueOrDefault(report.MapId, "") != Digest(report)).Select(report => report.MapId)];
    }

    public static async Task TellAsync(MapsDb db, StalenessReport report, CancellationToken ct)
    {
        var (digest, row) = (Digest(report), await db.Stalenesses.SingleOrDefaultAsync(known => known.MapId == report.MapId, ct));
        if (row?.Told == digest)
        {
            return;
        }

        var was = row is not null && IsRaised(row.Status);
        if (row is null)
        {
            db.Stalenesses.Add(row = new StalenessRow { MapId = report.MapId, Since = report.AsOf });
        }

        row.Since = row.Status == report.Status ? row.Since : report.AsOf;
        (row.Status, row.Told) = (report.Status, digest);
        if (IsRaised(report.Status))
        {
            row.Revision++;
            db.Emit(Raised(report, row.Revision), Aggregate(report), row.Revision);
        }
        else if (was)
        {
            row.Revision++;
            db.Emit(
                new MapStaleCleared(report.MapId, report.Version, row.Revision, StalenessRows.Name(report.Status), report.AsOf, report.VerifiedAt), Aggregate(report), row.Revision);
        }
    }

    private static bool IsRaised(Freshness status) => status is Freshness.Stale or Freshness.AtRisk or Freshness.Expired;

    private static string Aggregate(StalenessReport report) => $"staleness/{report.MapId}";

    private static MapStaleRaised Raised(StalenessReport report, int revision) => new(
        report.MapId, report.Version, revision, StalenessRows.Name(report.Status), report.Because, report.OldestSince, report.AsOf,
        [
            .. report.Elements.Where(element => element.Reasons.Count > 0).Select(element => new RaisedElement(
                element.Element, element.Kind, element.Title, element.Weighs,
                [.. element.Reasons.Select(reason => new RaisedReason(StalenessRows.Name(reason.Cause), reason.What, reason.On, reason.Since, reason.Change))])),
        ]);

    // Neither the instant nor the words: what others would do anything about.
    private static string Digest(StalenessReport report) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Parts(report)))).AsSpan(0, 16));

    private static IEnumerable<string> Parts(StalenessReport report) =>
    [
        $"{report.Status} {report.Version}",
        .. from element in report.Elements
           from reason in element.Reasons
           select string.Create(CultureInfo.InvariantCulture, $"{element.Element} {element.Weighs} {reason.Cause} {reason.Since.ToUnixTimeMilliseconds()} {reason.Change}"),
        .. report.Below.Select(map => $"{map.MapId} {map.Status}").Order(StringComparer.Ordinal),
    ];
}
