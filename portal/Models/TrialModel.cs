using System.Globalization;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using Journey.Portal.Text;

namespace Journey.Portal.Models;

/// <summary>One test of a change: what was registered, measured and made of it.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Test">As owners has it.</param>
/// <param name="Fix">What is tested; null where it is not known right now.</param>
/// <param name="Line">What the fix did to point and line; null where it is not known right now.</param>
public sealed record TrialModel(Frame Frame, Test Test, Fix? Fix, FixLine? Line)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>The form that was refused: measurement or verdict.</summary>
    public string WrongAt { get; init; } = "";

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public TestReading Main => Test.Readings[0];

    public bool IsRunning => Test.State == TestState.Running;

    public IReadOnlyList<FieldViolation> At(string form) => WrongAt == form ? Wrong : [];

    public IEnumerable<TestReading> Of(MetricSubject subject) => Test.Readings.Where(reading => reading.Metric.Subject == subject);

    /// <summary>The day from which figures can be taken: both windows have closed, and the longest of the measures has followed everybody.</summary>
    public DateOnly? ReadyOn => DateOnly.TryParseExact(Test.Plan.After.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
        ? end.AddDays(Test.Plan.Metrics.Max(metric => metric.LagDays))
        : null;

    public bool IsReady => ReadyOn <= Frame.Moments.Today;

    /// <summary>Whether the figures propose something that a verdict can be recorded on.</summary>
    public bool HasFigures => Main.Lack == Lack.Unspecified && Main.HasEffect;

    /// <summary>Groups of which figures are taken.</summary>
    public IEnumerable<TestGroup> Groups => Test.Plan.Comparison.Length > 0 ? [TestGroup.Treated, TestGroup.Comparison] : [TestGroup.Treated];

    /// <summary>Whether a measure was registered as taken from a log.</summary>
    public bool HasLog => Test.Plan.Metrics.Any(metric => metric.Log is not null);

    public string Value(string field) => Typed.GetValueOrDefault(field, "");

    public string Title => TrialWords.Hypothesis(Test.Plan);
}
