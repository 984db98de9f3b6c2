using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Platform.Errors;

namespace Journey.Evidence.Imports;

/// <summary>What must hold of a mapping before a file is taken.</summary>
internal static class MappingRules
{
    public static void Check(Mapping mapping, Source source)
    {
        var violations = new Violations();
        violations.Require(
            mapping.Format is Mapping.Csv or Mapping.Xes or Mapping.Ndjson or Mapping.CloudEvents or Mapping.Ocel, "format",
            "It must be csv, xes, ndjson, cloudevents or ocel.");
        Fitting(mapping, violations);
        violations.Require(mapping.Delimiter is null or { Length: 1 } && mapping.Delimiter is not ("\"" or "\n" or "\r"), "delimiter", "It is one character.");
        violations.Require(mapping.Delimiter is null || mapping.Delimiter[0] < 128, "delimiter", "It is an ASCII character.");
        violations.Require(mapping.Zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(mapping.Zone, out _), "zone", "It is not an IANA zone.");
        violations.Require(mapping.TimeFormat is null or { Length: > 0 and <= 100 }, "timeFormat", "It is 1 to 100 characters.");
        People(mapping.Resolved(), source, violations);
        violations.ThrowIfAny();
    }

    private static void Fitting(Mapping mapping, Violations violations)
    {
        violations.Require(mapping.Delimiter is null || mapping.Format == Mapping.Csv, "delimiter", "This option is for csv.");
        violations.Require(mapping.ObjectType is null || mapping.Format == Mapping.Ocel, "objectType", "This option is for ocel.");
        violations.Require(mapping.Lifecycle is null || mapping.Format == Mapping.Xes, "lifecycle", "This option is for xes.");
        violations.Require(mapping.Lifecycle is null or Lifecycles.All or Lifecycles.Complete or Lifecycles.Pair, "lifecycle", "It is all, complete or pair.");
        violations.Require(mapping.Start is null || mapping.Lifecycle != Lifecycles.Pair, "start", "With lifecycle=pair the start is that of the start event.");
        violations.Require(mapping.Scale is null || mapping.Score is not null || mapping.Format == Mapping.CloudEvents, "scale", "A scale belongs to a score.");
        foreach (var (option, column) in new[] { ("case", mapping.Case), ("time", mapping.Time), ("id", mapping.Id), ("activity", mapping.Activity) })
        {
            violations.Require(
                column is null || mapping.Format is Mapping.Csv or Mapping.Ndjson or Mapping.Xes || (mapping.Format == Mapping.CloudEvents && option == "activity"),
                option, "The format says itself where this stands.");
        }
    }

    private static void People(Mapping mapping, Source source, Violations violations)
    {
        var personal = source.PersonalNames;
        foreach (var (option, column) in mapping.Named())
        {
            var person = option is "case" or "customer" or "actor" or "id";
            violations.Require(
                option != "text" || !source.DimensionNames.Contains(column), option, $"'{column}' is a dimension of the source; free text is not counted.");
            violations.Require(!person || !source.DimensionNames.Contains(column), option, $"'{column}' is a dimension of the source; people are not counted as one.");
            violations.Require(person || option is "time" or "recordedTime" or "start" or "text" || !personal.Contains(column), option, $"'{column}' is declared personal.");
        }
    }
}
