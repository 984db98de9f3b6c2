using System.Security;
using System.Text;
using System.Text.Json;

namespace Evidence.Tests.Fuzz;

/// <summary>Makes small OCEL 2.0 logs, the same content as JSON or as XML.</summary>
internal sealed class OcelMaker(Garbler garbler)
{
    private readonly Random _random = garbler.Random;

    public byte[] Json()
    {
        string[] parts =
        [
            "\"eventTypes\": [{\"name\": \"pay\", \"attributes\": []}]",
            $"\"objectTypes\":[{string.Join(",", Types().Select(type => $"{{\"name\":{Text(type)},\"attributes\":[]}}"))}]",
            $"\"objects\":[{string.Join(",\n", Objects().Select(id => $"{{\"id\":{Text(id)},\"type\":{Text(TypeOf(id))},\"attributes\":[{Attributes(timed: true)}],\"relationships\":[{{\"objectId\":\"i1\",\"qualifier\":\"q\"}}]}}"))}]",
            $"\"events\":[{string.Join(",\n", Enumerable.Range(0, _random.Next(10)).Select(i => $"{{\"id\":{Text(Id(i))},\"type\":{Text(garbler.Name("pay", "send", garbler.Text()))},\"time\":{Text(garbler.Time())},\"attributes\":[{Attributes(timed: false)}],\"relationships\":[{string.Join(",", Related().Select(id => $"{{\"objectId\":{Text(id)},\"qualifier\":\"\"}}"))}]}}"))}]",
        ];
        _random.Shuffle(parts);
        return Encoding.UTF8.GetBytes($"{{{string.Join(",\n", parts)}}}\n");
    }

    public byte[] Xml()
    {
        var types = $"<object-types>{string.Concat(Types().Select(type => $"<object-type name=\"{type}\"><attributes/></object-type>"))}</object-types>\n";
        var objects = $"<objects>{string.Concat(Objects().Select(id => $"<object id=\"{id}\" type=\"{TypeOf(id)}\">{XmlAttributes(timed: true)}<objects><relationship object-id=\"i1\" qualifier=\"q\"/></objects></object>\n"))}</objects>\n";
        var events = $"<events>{string.Concat(Enumerable.Range(0, _random.Next(10)).Select(i => $"<event id=\"{Id(i)}\" type=\"{SecurityElement.Escape(garbler.Name("pay", garbler.Text()))}\" time=\"{SecurityElement.Escape(garbler.Time())}\">{XmlAttributes(timed: false)}<objects>{string.Concat(Related().Select(id => $"<relationship object-id='{id}' qualifier=''/>"))}</objects></event>\n"))}</events>\n";
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>{types}{(_random.Next(2) == 0 ? objects + events : events + objects)}</log>");
    }

    private string[] Types() => _random.Next(8) == 0 ? [] : ["order", "item"];

    private string[] Objects() => [.. new[] { "o1", "o2", "o3", "i1", "o1" }.Take(1 + _random.Next(5))];

    private List<string> Related() => [.. Enumerable.Range(0, _random.Next(5)).Select(_ => garbler.Name("o1", "o2", "o3", "i1", "gone"))];

    private string Id(int i) => _random.Next(15) == 0 ? "" : "e" + i;

    private static string TypeOf(string id) => id[0] == 'o' ? "order" : "item";

    private string Attributes(bool timed) => string.Join(",", Enumerable.Range(0, _random.Next(4)).Select(_ =>
        $"{{\"name\":{Text(garbler.Name("price", "mail", "state"))},\"value\":{garbler.Name(Text(garbler.Text()), "12.5", "true", "null")}{(timed ? $",\"time\":{Text(Since())}" : "")}}}"));

    private string XmlAttributes(bool timed) => $"<attributes>{string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ =>
        $"<attribute name=\"{garbler.Name("price", "mail", "state")}\"{(timed ? $" time=\"{SecurityElement.Escape(Since())}\"" : "")}>{SecurityElement.Escape(garbler.Text())}{garbler.Name("", "<!--c-->x", "<![CDATA[<y>]]>")}</attribute>"))}</attributes>";

    private string Since() => _random.Next(3) == 0 ? "1970-01-01T00:00:00Z" : garbler.Time();

    private static string Text(string text) => JsonSerializer.Serialize(text);
}
