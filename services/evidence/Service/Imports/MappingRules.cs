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
            mapping.Format is Mapping.Csv or Mapping.Xes, "format",
            mapping.Format is "ndjson" or "cloudevents" or "ocel" ? "This format is not read yet; csv and xes are." : "It must be csv or xes.");
        if (mapping.Format == Mapping.Xes)
        {
            foreach (var (option, _) in mapping.Named().Append(("delimiter", mapping.Delimiter!)).Where(pair => pair.Item2 is not null))
            {
                violations.Add(option, "XES names its own attributes; this option is for csv.");
            }
        }

        violations.Require(mapping.Delimiter is null or { Length: 1 } && mapping.Delimiter is not ("\"" or "\n" or "\r"), "delimiter", "It is one character.");
        violations.Require(mapping.Delimiter is null || mapping.Delimiter[0] < 128, "delimiter", "It is an ASCII character.");
        violations.Require(mapping.Zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(mapping.Zone, out _), "zone", "It is not an IANA zone.");
        violations.Require(mapping.TimeFormat is null or { Length: > 0 and <= 100 }, "timeFormat", "It is 1 to 100 characters.");
        People(mapping.Resolved(), source, violations);
        violations.ThrowIfAny();
    }

    private static void People(Mapping mapping, Source source, Violations violations)
    {
        var personal = source.PersonalNames;
        foreach (var (option, column) in mapping.Named())
        {
            var person = option is "case" or "customer" or "actor" or "id";
            violations.Require(!person || !source.DimensionNames.Contains(column), option, $"'{column}' is a dimension of the source; people are not counted as one.");
            violations.Require(person || option == "time" || !personal.Contains(column), option, $"'{column}' is declared personal.");
        }
    }
}
