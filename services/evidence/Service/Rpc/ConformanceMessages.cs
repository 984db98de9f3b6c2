using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Rpc;

internal static class ConformanceMessages
{
    public static CaseQuery Read(V1.CaseSelection? asked) => asked is null ? new CaseQuery() : new CaseQuery(
        Given(asked.LogKey), asked.HasSegment ? asked.Segment : null, FigureMessages.When(asked.From), FigureMessages.When(asked.To),
        FigureMessages.When(asked.AsOf), Given(asked.Anchor), asked.Days == 0 ? null : asked.Days, [.. asked.Exclude]);

    public static V1.GetConformanceReply Write(MapConformance told) => new()
    {
        Basis = Write(told.Basis),
        Status = (V1.ConformanceStatus)told.Status,
        Needed = told.Needed,
        Coverage = Write(told.Coverage),
        Fitness = told.Fitness is { } fitness ? Write(fitness) : null,
        Variants = { told.Variants.Select(Write) },
        Elements = { told.Elements.Select(Write) },
        Findings = { told.Findings.Select(Write) },
        ObservedNotOnMap = { told.ObservedNotOnMap.Select(row => new V1.ObservedActivity { Activity = row.Activity, Events = row.Events, Cases = row.Cases, Touchpoint = row.Touchpoint ?? "" }) },
        NeverObserved = { told.NeverObserved.Select(row => new V1.UnseenTouchpoint { Touchpoint = row.Touchpoint, ElementId = row.ElementId, Name = row.Name, Mapped = row.Mapped }) },
        LongCases = told.LongCases,
        UnjudgedCases = told.UnjudgedCases,
    };

    public static V1.CaseBasis Write(CaseBasis basis) => new()
    {
        LogKey = basis.Log,
        MapVersion = basis.MapVersion,
        Segment = basis.Segment ?? "",
        Anchor = basis.Anchor ?? "",
        Days = basis.Days ?? 0,
        AsOf = Times.Write(basis.AsOf),
        Basis = "scan",
        Revision = basis.Revision,
        Partial = basis.Partial,
        Cases = basis.Cases,
        OpenCases = basis.OpenCases,
        ExcludedCases = basis.ExcludedCases,
    };

    public static V1.Proportion? Write(Proportion? share) =>
        share is null ? null : new V1.Proportion { Count = share.Count, N = share.N, Share = share.Share, Low = share.Low, High = share.High };

    public static V1.ClaimFindingReply Write(ClaimedFinding claimed) => new()
    {
        ClaimId = claimed.ClaimId,
        Statement = claimed.Statement,
        ElementId = claimed.ElementId,
        MapVersion = claimed.MapVersion,
        Created = claimed.Created,
        Sources = { claimed.Sources },
        Grade = claimed.Grade.ToString(),
    };

    private static V1.Fitness Write(Fitness fitness) => new()
    {
        Fitting = Write(fitness.Fitting),
        Complete = Write(fitness.Complete),
        Mean = fitness.Mean,
        LowerQuartile = fitness.LowerQuartile,
        Median = fitness.Median,
        UpperQuartile = fitness.UpperQuartile,
        Deviation = fitness.Deviation,
    };

    private static V1.MappedVariant Write(MappedVariant variant) =>
        new() { Path = { variant.Path }, Cases = variant.Cases, Fitness = variant.Fitness, Cost = variant.Cost };

    private static V1.ElementConformance Write(ElementConformance element) => new()
    {
        Touchpoint = element.Touchpoint,
        ElementId = element.ElementId ?? "",
        Name = element.Name,
        Expected = element.Expected,
        Reached = Write(element.Reached),
        Deviations = { element.Deviations.Select(row => new V1.Deviation { Kind = (V1.DeviationKind)row.Kind, Cases = Write(row.Cases), Occurrences = row.Occurrences }) },
    };

    private static V1.DeviationFinding Write(Finding finding) => new()
    {
        FindingId = finding.FindingId,
        Kind = (V1.DeviationKind)finding.Kind,
        Touchpoint = finding.Touchpoint,
        ElementId = finding.ElementId,
        Name = finding.Name,
        Cases = Write(finding.Cases),
        Statement = finding.Statement,
    };

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
