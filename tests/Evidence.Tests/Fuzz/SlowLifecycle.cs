using System.Text;
using Journey.Evidence.Reading;

namespace Evidence.Tests.Fuzz;

/// <summary>Lifecycles of XES over all events of a trace at once.</summary>
internal static class SlowLifecycle
{
    public static List<SlowRecord> Of(List<(SlowRecord Record, long Trace)> events, Mapping mapping, bool broken)
    {
        if (mapping.Lifecycle is null or Lifecycles.All)
        {
            return events.ConvertAll(pair => pair.Record);
        }

        var kept = events.Where(pair => Transition(pair.Record) is "" or "complete" || (mapping.Lifecycle == Lifecycles.Pair && Transition(pair.Record) == "start")).ToList();
        var told = new List<SlowRecord>();
        foreach (var trace in kept.GroupBy(pair => pair.Trace > 0 ? pair.Trace : -pair.Record.Line))
        {
            var records = trace.Select(pair => pair.Record).ToList();
            // Starts without an end in a trace that breaks off may be told or not.
            told.AddRange(trace.Key > 0 && mapping.Lifecycle == Lifecycles.Pair ? Pair(records, mapping, broken && ReferenceEquals(records[^1], kept[^1].Record)) : records);
        }

        return told;
    }

    private static List<SlowRecord> Pair(List<SlowRecord> trace, Mapping mapping, bool cut)
    {
        var told = new List<SlowRecord>();
        var open = new List<SlowRecord>();
        foreach (var met in trace)
        {
            if (Transition(met) == "start")
            {
                open.Add(met);
                continue;
            }

            var start = open.Find(other => Text(other, mapping.Activity!) == Text(met, mapping.Activity!) && Text(other, "concept:instance") == Text(met, "concept:instance"));
            if (start is not null)
            {
                open.Remove(start);
                met.Add("lifecycle:start", Encoding.UTF8.GetBytes(Text(start, mapping.Time!)));
                met.Fields.AddRange(start.Fields);
            }

            told.Add(met);
        }

        told.AddRange(cut ? [] : open);
        return told;
    }

    private static string Transition(SlowRecord record) => Text(record, "lifecycle:transition").ToLowerInvariant();

    private static string Text(SlowRecord record, string name) =>
        record.Fields.Where(field => Encoding.UTF8.GetString(field.Name) == name).Select(field => Encoding.UTF8.GetString(field.Value)).FirstOrDefault() ?? "";
}
