using System.Text;
using System.Xml;
using Journey.Evidence.Reading;

namespace Evidence.Tests.Fuzz;

/// <summary>XES over the framework's document model, event by event so that of a broken file the beginning is known.</summary>
internal static class SlowXes
{
    public static SlowFile Read(byte[] file, Mapping given)
    {
        var mapping = given.Resolved();
        var log = new XmlDocument { XmlResolver = null };
        var events = new List<(SlowRecord Record, long Trace)>();
        var broken = false;
        try
        {
            using var reader = Open(file);
            reader.MoveToContent();
            if (Local(reader.Name) != "log")
            {
                return new SlowFile([], true);
            }

            Walk(log, reader, events);
        }
        catch (XmlException)
        {
            broken = true;
        }

        return new SlowFile(SlowLifecycle.Of(events, mapping, broken), broken);
    }

    public static XmlTextReader Open(byte[] file) => new(new MemoryStream(file))
    {
        Namespaces = false,
        Normalization = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        WhitespaceHandling = WhitespaceHandling.None,
    };

    public static string Local(string name) => name[(name.LastIndexOf(':') + 1)..];

    private static void Walk(XmlDocument log, XmlTextReader reader, List<(SlowRecord, long)> events)
    {
        var (traces, inTrace) = (0L, false);
        var trace = new List<(string, byte[])>();
        while (reader.Read())
        {
            while (reader.NodeType == XmlNodeType.Element)
            {
                var name = Local(reader.Name);
                if (name == "trace")
                {
                    inTrace = !reader.IsEmptyElement;
                    traces++;
                    trace.Clear();
                    break;
                }

                var line = reader.LineNumber;
                var node = log.ReadNode(reader)!;
                if (name == "event")
                {
                    events.Add((Event(node, line, inTrace ? traces : 0, trace), inTrace ? traces : 0));
                }
                else if (inTrace && Attribute(node) is { } attribute)
                {
                    trace.Add(attribute);
                }
            }

            inTrace &= !(reader.NodeType == XmlNodeType.EndElement && Local(reader.Name) == "trace");
        }
    }

    private static SlowRecord Event(XmlNode node, long line, long trace, List<(string Key, byte[] Value)> attributes)
    {
        var record = new SlowRecord(line);
        if (trace > 0 && !attributes.Exists(attribute => attribute.Key == "concept:name"))
        {
            record.Add("case:concept:name", Encoding.UTF8.GetBytes($"trace {trace}"));
        }

        foreach (var (key, value) in trace > 0 ? attributes : [])
        {
            record.Add("case:" + key, value);
        }

        foreach (XmlNode child in node.ChildNodes)
        {
            if (Attribute(child) is { } attribute)
            {
                record.Add(attribute.Key, attribute.Value);
            }
        }

        return record;
    }

    private static (string Key, byte[] Value)? Attribute(XmlNode node) =>
        node.NodeType == XmlNodeType.Element && Named(node, "key") is { } key && Named(node, "value") is { } value ? (key, Encoding.UTF8.GetBytes(value)) : null;

    private static string? Named(XmlNode node, string name) => node.Attributes!.Cast<System.Xml.XmlAttribute>().FirstOrDefault(attribute => Local(attribute.Name) == name)?.Value;
}
