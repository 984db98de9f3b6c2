using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;
using Journey.Maps.Staleness;

namespace Journey.Maps.Rpc;

/// <summary>Where maps and elements stand, as messages.</summary>
internal static class StalenessMessages
{
    public static V1.Freshness Of(Freshness status) => (V1.Freshness)((int)status + 1);

    public static V1.ReadUnitStalenessReply Of(UnitStaleness unit) => new()
    {
        AsOf = Timestamp.FromDateTimeOffset(unit.AsOf),
        Status = Of(unit.Status),
        Changes = { unit.Changes.Select(ChangeMessages.Of) },
        Maps = { unit.Maps.Select(Of) },
    };

    public static V1.ReadStalenessReply Of(StalenessReport report)
    {
        var reply = new V1.ReadStalenessReply
        {
            Version = report.Version,
            AsOf = Timestamp.FromDateTimeOffset(report.AsOf),
            Status = Of(report.Status),
            States = { report.States.Select(Of) },
            Because = { report.Because },
            Elements = { report.Elements.Select(Of) },
            Affected = report.Affected,
            Total = report.Total,
            OldestSince = Of(report.OldestSince),
            VerifiedAt = Of(report.VerifiedAt),
            Below = { report.Below.Select(map => new V1.StaleBelow { MapId = map.MapId.ToString(), Title = map.Title, Status = Of(map.Status) }) },
            Upcoming = { report.Upcoming.Select(Of) },
            Gone = { report.Gone.Select(Of) },
        };
        if (report.AffectedShare is { } share)
        {
            reply.AffectedShare = share;
        }

        if (report.OldestDays is { } days)
        {
            reply.OldestDays = days;
        }

        return reply;
    }

    public static V1.ListAttestationsReply Of(Page<Attestation> page) => new() { Attestations = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.Attestation Of(Attestation attestation) => new()
    {
        AttestationId = attestation.Id.ToString(),
        Element = attestation.Element,
        Verdict = (V1.AttestationVerdict)((int)attestation.Verdict + 1),
        Version = attestation.Version,
        At = Timestamp.FromDateTimeOffset(attestation.At),
        By = attestation.By,
        Evidence = attestation.Evidence,
        ByWordOnly = attestation.ByWordOnly,
        Note = attestation.Note,
    };

    private static V1.StaleElement Of(StaleElement element) => new()
    {
        Element = element.Element,
        Kind = element.Kind,
        Title = element.Title,
        Status = Of(element.Status),
        Weighs = element.Weighs,
        VerifiedAt = Of(element.VerifiedAt),
        VerifiedBy = element.VerifiedBy,
        ByWordOnly = element.ByWordOnly,
        Reasons = { element.Reasons.Select(Of) },
        Scheduled = { element.Scheduled.Select(Of) },
    };

    private static V1.StaleReason Of(StaleReason reason) => new()
    {
        Cause = (V1.StaleCause)((int)reason.Cause + 1),
        What = reason.What,
        On = reason.On,
        Since = Timestamp.FromDateTimeOffset(reason.Since),
        Materiality = (V1.Materiality)((int)reason.Materiality + 1),
        Change = reason.Change?.ToString() ?? "",
    };

    private static V1.StalePrediction Of(Prediction prediction) =>
        new() { At = Timestamp.FromDateTimeOffset(prediction.At), Because = prediction.Because, Change = prediction.Change?.ToString() ?? "" };

    private static V1.StaleMap Of(StaleMap map) => new()
    {
        MapId = map.MapId.ToString(),
        Title = map.Title,
        Status = Of(map.Status),
        Affected = map.Affected,
        OldestSince = Of(map.OldestSince),
        Predicted = map.Predicted is { } predicted ? Of(predicted) : null,
    };

    private static Timestamp? Of(DateTimeOffset? at) => at is { } instant ? Timestamp.FromDateTimeOffset(instant) : null;
}
