namespace Journey.Maps.Maps;

/// <summary>What is measured, of the whole journey or of one element. Measurements are kept by owners.</summary>
/// <param name="Id">Id of the element.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Kind">Whose behaviour it shows.</param>
/// <param name="Element">What it is measured at: the map for an outcome, else a local figure.</param>
/// <param name="Wanted">Direction that is better.</param>
/// <param name="Measure">What a value is a value of: share, days, calls per 100 customers.</param>
/// <param name="Baseline">Value before.</param>
/// <param name="Target">Value aimed at.</param>
/// <param name="OwningUnit">Organisation unit whose figure it is.</param>
internal sealed record Metric(
    string Id = "", string Title = "", MetricKind? Kind = null, string Element = "", MetricDirection? Wanted = null,
    string Measure = "", double? Baseline = null, double? Target = null, string OwningUnit = "") : IElement;
