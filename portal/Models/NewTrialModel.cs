using System.Globalization;
using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The form in which a test is registered before it begins.</summary>
/// <param name="View">The map of the fix.</param>
/// <param name="Fix">What is to be tested.</param>
/// <param name="Decisions">Decisions it may follow from.</param>
public sealed record NewTrialModel(MapView View, Fix Fix, IReadOnlyList<Decision> Decisions)
{
    /// <summary>Measures that the form has room for; the API takes eight.</summary>
    public const int Measures = 3;

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>Logs that a measure may be taken from.</summary>
    public IReadOnlyList<LogChoice> Logs { get; init; } = [];

    /// <summary>What is to be expected of the first measure; null where not enough is typed to tell.</summary>
    public TrialSize? Size => TrialSize.Of(Typed);

    public IEnumerable<FieldViolation> At(string field) => Wrong.Where(violation => violation.Field == field || violation.Field.StartsWith(field + ".", StringComparison.Ordinal));

    /// <summary>What stands in a field: typed, else what follows from fix, map and decision.</summary>
    public string Value(string field) => Typed.Count > 0
        ? Typed.GetValueOrDefault(field, "")
        : field switch
        {
            "change" => Standing?.Content.ChosenChange.What is { Length: > 0 } what ? what : Fix.Title,
            "segment" => View.Document.Segment?.Key ?? "",
            "decision" => Standing?.DecisionId ?? "",
            "m0.name" => Fix.Metric.Name,
            "m0.scope" => Fix.Metric.Scope.ToString(),
            "m0.expected" => Fix.Metric.HasBaseline ? Fix.Metric.Baseline.ToString("R", CultureInfo.InvariantCulture) : "",
            "m0.lag" => Fix.Metric.Scope == MetricScope.Outcome ? Days : "",
            "m0.subject" => nameof(MetricSubject.CustomerBehaviour),
            "m0.direction" => Fix.Metric is { HasBaseline: true, HasTarget: true } metric && metric.Target < metric.Baseline ? nameof(Direction.Fall) : nameof(Direction.Rise),
            "from" or "last" or "afterFrom" or "afterLast" => Window(field),
            _ => "",
        };

    Decision? Standing => Decisions.FirstOrDefault(decision => decision.Status is DecisionStatus.Decided or DecisionStatus.Reviewed && decision.Content.ChosenChange?.CandidateFix == Fix.Candidate);

    string Days => View.Document.Window is { Days: > 0 } window ? window.Days.ToString(CultureInfo.InvariantCulture) : "";

    // Four whole weeks up to yesterday, and four from tomorrow: registered before the start.
    string Window(string field)
    {
        var today = View.Frame.Moments.Today;
        var day = field switch { "from" => today.AddDays(-28), "last" => today.AddDays(-1), "afterFrom" => today.AddDays(1), _ => today.AddDays(28) };
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
