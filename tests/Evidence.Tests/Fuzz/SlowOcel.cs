using System.Text;
using System.Text.Json;
using System.Xml;
using Journey.Evidence.Reading;

namespace Evidence.Tests.Fuzz;

/// <summary>OCEL 2.0 over document models: everything is read first, then joined.</summary>
internal sealed class SlowOcel
{
    private readonly List<(string? Id, string? Type, List<(string Name, string Value, string Time)> Attributes)> _objects = [];
    private readonly List<(string? Id, string? Type, string? Time, long Line, List<(string Name, string Value, string Time)> Attributes, List<string> Objects)> _events = [];
    private readonly HashSet<string> _types = [];

    public static SlowFile Json(byte[] file, Mapping mapping)
    {
        try
        {
            using var document = JsonDocument.Parse(System.Text.Unicode.Utf8.IsValid(file) ? file : []);
            return document.RootElement.ValueKind == JsonValueKind.Object && new SlowOcel() is var ocel && ocel.Take(document.RootElement) ? ocel.Records(mapping) : new SlowFile([], true);
        }
        catch (JsonException)
        {
            return new SlowFile([], true);
        }
    }

    public static SlowFile Xml(byte[] file, Mapping mapping)
    {
        var log = new XmlDocument { XmlResolver = null };
        try
        {
            using var reader = SlowXes.Open(file);
            reader.WhitespaceHandling = WhitespaceHandling.All;
            log.PreserveWhitespace = true;
            log.Load(reader);
        }
        catch (XmlException)
        {
            return new SlowFile([], true);
        }

        var ocel = new SlowOcel();
        return SlowXes.Local(log.DocumentElement!.Name) == "log" && ocel.Take(log.DocumentElement) ? ocel.Records(mapping) : new SlowFile([], true);
    }

    private bool Take(JsonElement root)
    {
        var known = false;
        foreach (var member in root.EnumerateObject())
        {
            known |= Is(member, "events") || Is(member, "objects");
            foreach (var item in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToArray() : [])
            {
                if (Is(member, "objectTypes") && Scalar(item, "name") is { Length: > 0 } type)
                {
                    _types.Add(type);
                }
                else if (Is(member, "objects"))
                {
                    _objects.Add((Scalar(item, "id"), Scalar(item, "type"), Attributes(item)));
                }
                else if (Is(member, "events"))
                {
                    _events.Add((Scalar(item, "id"), Scalar(item, "type"), Scalar(item, "time"), 0, Attributes(item), List(item, "relationships").Select(one => Scalar(one, "objectId") ?? "").Where(id => id.Length > 0).ToList()));
                }
            }
        }

        return known;
    }

    private bool Take(XmlElement root)
    {
        var known = false;
        // What stands inside an item is its own.
        foreach (var element in root.SelectNodes(".//*")!.Cast<XmlElement>().Where(element => !Inside(element)))
        {
            var name = SlowXes.Local(element.Name);
            known |= name is "events" or "objects";
            if (name == "object-type" && Named(element, "name") is { Length: > 0 } type)
            {
                _types.Add(type);
            }
            else if (name == "object")
            {
                _objects.Add((Named(element, "id"), Named(element, "type"), Attributes(element)));
            }
            else if (name == "event")
            {
                var related = element.SelectNodes(".//*")!.Cast<XmlElement>().Where(inner => SlowXes.Local(inner.Name) != "attribute").Select(inner => Named(inner, "object-id") ?? "");
                _events.Add((Named(element, "id"), Named(element, "type"), Named(element, "time"), 0, Attributes(element), related.Where(id => id.Length > 0).ToList()));
            }
        }

        return known;
    }

    private static bool Inside(XmlElement element) =>
        element.ParentNode is XmlElement parent && parent.ParentNode is XmlElement && (SlowXes.Local(parent.Name) is "event" or "object" or "object-type" || Inside(parent));

    private SlowFile Records(Mapping mapping)
    {
        _types.UnionWith(_objects.Where(one => !string.IsNullOrEmpty(one.Type) && !string.IsNullOrEmpty(one.Id)).Select(one => one.Type!));
        if (mapping.ObjectType is { } named ? !_types.Contains(named) : _types.Count > 1)
        {
            return new SlowFile([], true);
        }

        var cases = _objects.Where(one => !string.IsNullOrEmpty(one.Id) && !string.IsNullOrEmpty(one.Type) && (mapping.ObjectType ?? one.Type) == one.Type).DistinctBy(one => one.Id).ToDictionary(one => one.Id!);
        var records = new List<SlowRecord>();
        foreach (var met in _events)
        {
            if (string.IsNullOrEmpty(met.Id) || string.IsNullOrEmpty(met.Type) || string.IsNullOrEmpty(met.Time))
            {
                records.Add(new SlowRecord(0) { Rejected = true });
                continue;
            }

            foreach (var id in met.Objects.Distinct().Where(cases.ContainsKey))
            {
                records.Add(Record(met.Id, met.Type, met.Time, id, met.Attributes, cases[id].Attributes));
            }
        }

        return new SlowFile(records, false);
    }

    private static SlowRecord Record(string eventId, string type, string time, string id, List<(string Name, string Value, string Time)> own, List<(string Name, string Value, string Time)> objects)
    {
        var record = new SlowRecord(0) { Identity = (Utf8(eventId), Utf8(id)) };
        record.Add(OcelNames.Case, Utf8(id));
        record.Add(OcelNames.Activity, Utf8(type));
        record.Add(OcelNames.Time, Utf8(time));
        foreach (var (name, value, _) in own)
        {
            record.Add(name, Utf8(value));
        }

        var at = SlowTimes.Read(time);
        var since = (string text) => SlowTimes.Read(text) is { } read && read > 0 ? read : long.MinValue;
        foreach (var (name, value, _) in objects.Where(one => at >= since(one.Time)).OrderByDescending(one => since(one.Time)))
        {
            record.Add("case:" + name, Utf8(value));
        }

        return record;
    }

    private static List<(string Name, string Value, string Time)> Attributes(JsonElement item) => List(item, "attributes").Select(one => (Scalar(one, "name") ?? "", Scalar(one, "value") ?? "", Scalar(one, "time") ?? "")).Where(one => one.Item1.Length > 0).ToList();

    private static List<(string Name, string Value, string Time)> Attributes(XmlElement item) => item.SelectNodes(".//*")!.Cast<XmlElement>().Where(inner => SlowXes.Local(inner.Name) == "attribute")
        .Select(one => (Named(one, "name") ?? "", Text(one), Named(one, "time") ?? "")).Where(one => one.Item1.Length > 0).ToList();

    // Blanks between tags are nothing.
    private static string Text(XmlNode node) => string.Concat(node.ChildNodes.Cast<XmlNode>().Select(child => child switch
    {
        XmlCDataSection section => section.Value,
        System.Xml.XmlText text => text.Value!.Trim(' ', '\t', '\r', '\n').Length > 0 ? text.Value : "",
        XmlElement => Text(child),
        _ => "",
    }));

    private static JsonElement[] List(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object
        ? item.EnumerateObject().Where(member => Is(member, name) && member.Value.ValueKind == JsonValueKind.Array).SelectMany(member => member.Value.EnumerateArray()).Where(one => one.ValueKind == JsonValueKind.Object).ToArray() : [];

    private static string? Scalar(JsonElement item, string name) => item.ValueKind != JsonValueKind.Object ? null : item.EnumerateObject().Where(member => Is(member, name)).Select(member => member.Value.ValueKind switch
    {
        JsonValueKind.String => String(member.Value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => member.Value.GetRawText(),
        _ => "",
    }).LastOrDefault();

    private static bool Is(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // Half of a surrogate pair stands for itself as a text that is refused.
    private static string String(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\0";
        }
    }

    private static string? Named(XmlElement node, string name) => node.Attributes.Cast<System.Xml.XmlAttribute>().FirstOrDefault(attribute => SlowXes.Local(attribute.Name) == name)?.Value;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
