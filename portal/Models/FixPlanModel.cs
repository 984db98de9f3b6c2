using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The form that makes a candidate fix of a map a fix, or plans it anew.</summary>
public sealed record FixPlanModel(MapView View, CandidateFix Candidate, Fix? Known, IReadOnlyList<Person> People)
{
    public IReadOnlyDictionary<string, string>? Typed { get; init; }

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public PainPoint? Pain => View.Document.PainPoints.FirstOrDefault(pain => pain.Id == Candidate.PainPoint);

    /// <summary>What stands in a field: typed, else as it is planned.</summary>
    public string Value(string field) => Typed is { } typed
        ? typed.GetValueOrDefault(field, "")
        : field switch
        {
            "person" => Known?.Owner?.PersonId ?? View.OwnerOf(Candidate.Id)?.PersonId ?? "",
            "due" => Known?.Due ?? "",
            "metric" => Known?.Metric.Name ?? "",
            "scope" => (Known?.Metric.Scope ?? MetricScope.Outcome).ToString(),
            "baseline" => Known is { Metric.HasBaseline: true } ? Number(Known.Metric.Baseline) : "",
            "target" => Known is { Metric.HasTarget: true } ? Number(Known.Metric.Target) : "",
            "unit" => Known?.Metric.Unit ?? "",
            _ => "",
        };

    static string Number(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
