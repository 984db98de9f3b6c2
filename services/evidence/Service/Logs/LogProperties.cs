using System.Text;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Platform.Errors;

namespace Journey.Evidence.Logs;

/// <summary>What a caller says about a log.</summary>
internal sealed record LogProperties(
    string Key, string Name, IReadOnlyList<string> Sources, CaseRule CaseRule, string? Anchor = null, string? End = null, int? Days = null, string? SegmentBy = null)
{
    public const string BySegment = "segment";
    public const string ByChannel = "channel";
    private const int MostSources = 20;
    private const int MostDays = 3_660;

    /// <summary>Gathers what does not hold.</summary>
    /// <param name="known">The sources of the unit that the log names.</param>
    /// <param name="violations">Where it is told.</param>
    public void Check(IReadOnlyCollection<Source> known, Violations violations)
    {
        violations.Require(SourceProperties.IsKey(Key), "key", "It is 1 to 80 lower-case letters, digits and hyphens.");
        violations.Require(Name.Trim().Length is > 0 and <= 200, "name", "It is 1 to 200 characters.");
        violations.Require(Sources.Count is > 0 and <= MostSources, "sources", $"There are 1 to {MostSources}.");
        violations.Require(Sources.Distinct().Count() == Sources.Count, "sources", "A source stands once.");
        for (var i = 0; i < Sources.Count; i++)
        {
            violations.Require(known.Any(source => source.Key == Sources[i]), $"sources[{i}]", "There is no such source in this unit.");
        }

        violations.Require(Enum.IsDefined(CaseRule), "caseRule", "It must be source or anchor.");
        violations.Require(CaseRule != CaseRule.Anchor || Anchor is { Length: > 0 }, "anchor", "With the case rule anchor it names the activity that begins a case.");
        Activity(violations, "anchor", Anchor);
        Activity(violations, "end", End);
        violations.Require(Days is null or (> 0 and <= MostDays), "days", $"It is 1 to {MostDays}.");
        violations.Require(Days is null || Anchor is { Length: > 0 }, "days", "They are counted from an anchor: name it.");
        Segments(known, violations);
    }

    public static LogProperties Of(Log log) => new(log.Key, log.Name, log.SourceKeys, log.CaseRule, log.Anchor, log.End, log.Days, log.SegmentBy);

    public bool Same(LogProperties other) =>
        Key == other.Key && Name == other.Name && Sources.SequenceEqual(other.Sources) && CaseRule == other.CaseRule && (Anchor ?? "") == (other.Anchor ?? "")
        && (End ?? "") == (other.End ?? "") && Days == other.Days && (SegmentBy ?? "") == (other.SegmentBy ?? "");

    private static void Activity(Violations violations, string field, string? name) =>
        violations.Require(name is null || Encoding.UTF8.GetByteCount(name) <= WordBook.Longest, field, $"It is at most {WordBook.Longest} bytes long.");

    private void Segments(IReadOnlyCollection<Source> known, Violations violations)
    {
        var names = known.SelectMany(source => source.DimensionNames).Append(BySegment).Append(ByChannel);
        violations.Require(SegmentBy is null or "" || names.Contains(SegmentBy), "segmentBy", "It is segment, channel, or a dimension that one of the sources declares.");
    }
}
