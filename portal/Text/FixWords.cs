using System.Globalization;
using Journey.Owners.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for fixes.</summary>
internal static class FixWords
{
    public static string Of(FixState state) => state switch
    {
        FixState.Planned => T("Planned"),
        FixState.Running => T("Running"),
        FixState.Done => T("Done"),
        FixState.Dropped => T("Dropped"),
        _ => "",
    };

    public static string Group(string key) => key switch
    {
        FixesModel.Overdue => T("Overdue"),
        "running" => T("Running"),
        "planned" => T("Planned"),
        "done" => T("Done"),
        _ => T("Dropped"),
    };

    /// <summary>How far it is and until when, in few words.</summary>
    public static string Standing(Fix fix) => fix switch
    {
        { Overdue: true } => T("{0}, overdue since {1}", Of(fix.State), Due(fix)),
        { State: FixState.Running or FixState.Planned } => T("{0}, due {1}", Of(fix.State), Due(fix)),
        _ => Of(fix.State),
    };

    /// <summary>The class of the tag: late is amber, running the line's own, everything else plain.</summary>
    public static string Tone(Fix fix) => fix switch
    {
        { Overdue: true } => "warn",
        { State: FixState.Running } => "hold",
        _ => "",
    };

    public static string Due(Fix fix) =>
        DateOnly.TryParseExact(fix.Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Moments.Day(day) : fix.Due;

    public static string Scope(MetricScope scope) => scope == MetricScope.Local ? T("one touchpoint") : T("the journey’s outcome");

    /// <summary>From where to where the measure is to go.</summary>
    public static string Way(FixMetric metric) => (metric.HasBaseline, metric.HasTarget) switch
    {
        (true, true) => T("{0} → {1}", Value(metric.Baseline, metric), Value(metric.Target, metric)),
        (true, false) => T("from {0}, no target yet", Value(metric.Baseline, metric)),
        (false, true) => T("to {0}, baseline not known", Value(metric.Target, metric)),
        _ => T("no baseline, no target"),
    };

    static string Value(double value, FixMetric metric) =>
        value.ToString("#,0.##", CultureInfo.InvariantCulture).Replace('-', '−') + (metric.Unit.Length > 0 ? '\u00A0' + metric.Unit : "");
}
