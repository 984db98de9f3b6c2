using System.Globalization;
using Journey.Evidence.Drift;
using Journey.Platform.Errors;

namespace Journey.Evidence.Rpc;

/// <summary>Drift as messages.</summary>
internal static class DriftMessages
{
    public static DriftQuery Read(V1.GetDriftRequest request)
    {
        var day = default(DateOnly);
        var violations = new Violations();
        violations.Require(
            request.Baseline.Length == 0 || DateOnly.TryParseExact(request.Baseline, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day),
            "baseline", "It is a date.");
        violations.ThrowIfAny();
        return new DriftQuery(
            request.LogKey.Length == 0 ? null : request.LogKey, request.Baseline.Length == 0 ? null : day, request.WindowDays == 0 ? null : request.WindowDays,
            request.AsOf?.ToDateTimeOffset());
    }

    public static V1.GetDriftReply Write(MapDrift told)
    {
        var reply = new V1.GetDriftReply
        {
            Status = (V1.DriftStatus)told.Status,
            Materiality = told.Status == DriftStatus.Told ? (V1.Materiality)told.Materiality : V1.Materiality.Unspecified,
            MapVersion = told.MapVersion,
            VerifiedAt = Times.Write(told.VerifiedAt),
            VerifiedBy = (V1.Verification)(told.VerifiedBy ?? 0),
            LogKey = told.Log,
            Anchor = told.Anchor ?? "",
            Days = told.Days ?? 0,
            WindowDays = told.WindowDays,
            Baseline = Write(told.Baseline),
            Latest = Write(told.Latest),
            NextClosesAt = Times.Write(told.NextClosesAt),
            Dimensions = { told.Dimensions.Select(Write) },
            AsOf = Times.Write(told.AsOf),
            LogRevision = told.LogRevision,
            Revision = told.Revision,
            Partial = told.Partial,
            Zone = told.Zone,
        };
        if (told.Segment is { } segment)
        {
            reply.Segment = segment;
        }

        return reply;
    }

    private static V1.DriftWindow? Write(WindowCases? window) => window is null ? null : new V1.DriftWindow
    {
        From = Day(window.From),
        Until = Day(window.Until),
        ClosedAt = Times.Write(window.ClosedAt),
        Cases = window.Cases,
        LongCases = window.LongCases,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static V1.DimensionDrift Write(DimensionDrift told) => new()
    {
        Dimension = (V1.DriftDimension)told.Dimension,
        Status = (V1.DriftStatus)told.Status,
        Needed = told.Needed,
        Materiality = told.Status == DriftStatus.Told ? (V1.Materiality)told.Materiality : V1.Materiality.Unspecified,
        Psi = told.Psi,
        PsiKnown = told.PsiKnown,
        Threshold = told.Threshold,
        BeyondChance = told.BeyondChance,
        Cells = told.Cells,
        Merged = told.Merged,
        P = told.P,
        Shuffles = told.Shuffles,
        Seed = told.Seed,
        BaselineTested = told.BaselineTested,
        LatestTested = told.LatestTested,
        Unmoved = told.Unmoved,
        BaselineN = told.BaselineN,
        LatestN = told.LatestN,
        BaselineCases = told.BaselineCases,
        LatestCases = told.LatestCases,
        BoundHolds = told.BoundHolds,
        BaselineEffective = told.BaselineEffective,
        LatestEffective = told.LatestEffective,
        Rows = { told.Rows.Select(Write) },
        NewValues = { told.New.Select(Write) },
    };

    private static V1.DriftRow Write(DriftRow row) => new() { Value = row.Value, Next = row.Next, Baseline = row.Baseline, Latest = row.Latest, Part = row.Part };
}
