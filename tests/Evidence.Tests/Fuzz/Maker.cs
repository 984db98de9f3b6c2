using System.Security;
using System.Text;
using System.Text.Json;

namespace Evidence.Tests.Fuzz;

/// <summary>Makes small files of each format; most are good, some are odd in ways their formats allow.</summary>
internal sealed class Maker(Garbler garbler)
{
    private readonly Random _random = garbler.Random;

    public byte[] Csv(char delimiter)
    {
        var text = new StringBuilder(_random.Next(4) == 0 ? "\uFEFF" : "");
        string[] names = ["order", "activity", "at", "score", "scale", "why", "who", "note", "written", "began", _random.Next(2) == 0 ? "email" : "", "why"];
        var end = garbler.Name("\n", "\r\n", "\r");
        text.Append(string.Join(delimiter, names)).Append(end);
        for (var rows = _random.Next(12); rows > 0; rows--)
        {
            var fields = names.Select(name => Quoted(name is "at" or "written" or "began" ? garbler.Time() : garbler.Text(), delimiter)).ToList();
            text.Append(string.Join(delimiter, _random.Next(10) == 0 ? fields.Take(3) : fields)).Append(rows == 1 && _random.Next(2) == 0 ? "" : end);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public byte[] Ndjson()
    {
        var objects = Enumerable.Range(0, _random.Next(12)).Select(_ => Object(depth: 0)).ToList();
        return Joined(objects);
    }

    public byte[] CloudEvents()
    {
        var events = Enumerable.Range(0, 1 + _random.Next(8)).Select(i => Members(
            Maybe(40, "\"specversion\":\"1.0\""), Maybe(40, $"\"id\":{Json(_random.Next(30) == 0 ? "" : "e" + i)}"), Maybe(40, "\"source\":\"/shop\""), Maybe(40, $"\"type\":{Json("t" + garbler.Text())}"),
            Maybe(2, $"\"subject\":{Json(garbler.Text())}"), Maybe(2, $"\"time\":{Json(garbler.Time())}"), (_random.Next(4) > 0 ? "" : $"\"recordedtime\":{Json(garbler.Time())}"), Maybe(1, "\"datacontenttype\":" + Json(garbler.Name("application/json", "application/json", "application/json", "text/json", "text/plain", "application/x+json; charset=utf-8"))),
            Maybe(3, "\"data\":" + (_random.Next(20) > 0 ? Data() : garbler.Name("null", "\"text\"", "3"))), _random.Next(60) == 0 ? "\"data_base64\":\"AAAA\"" : "", Maybe(1, "\"correlationid\":7")));
        return Joined([.. events]);
    }

    public byte[] Xes(bool alone)
    {
        var log = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">\n<extension name='Concept' prefix='concept' uri='wrong'/><!-- c -->\n<global scope=\"event\"><string key=\"concept:name\" value=\"x\"/></global>\n");
        for (var traces = _random.Next(4); traces > 0; traces--)
        {
            log.Append("<trace>").Append(_random.Next(4) == 0 ? "" : Attribute("concept:name", garbler.Text())).Append(_random.Next(2) == 0 ? "" : Attribute("region", garbler.Text()));
            for (var events = _random.Next(7); events > 0; events--)
            {
                Event(log);
            }

            log.Append("</trace>\n");
            if (alone && _random.Next(3) == 0)
            {
                Event(log);
            }
        }

        return Encoding.UTF8.GetBytes(log.Append("</log>\n").ToString());
    }

    private void Event(StringBuilder log)
    {
        log.Append("\n<event>");
        foreach (var (key, value) in new[]
        {
            ("concept:name", garbler.Name("a", "b", garbler.Text())), ("time:timestamp", garbler.Time()), ("lifecycle:transition", garbler.Name("start", "complete", "COMPLETE", "schedule", "")),
            ("org:resource", garbler.Text()), ("concept:instance", garbler.Name("1", "2", "")), (garbler.Name("cost", "mail", "note"), garbler.Text()),
        }.Where(_ => _random.Next(6) > 0))
        {
            log.Append(Attribute(key, value));
        }

        log.Append(_random.Next(8) == 0 ? "<list key=\"l\"><values><string key=\"in\" value=\"v\"/></values></list>" : "").Append(_random.Next(8) == 0 ? "<![CDATA[<x>]]>text" : "").Append("</event>\n");
    }

    private string Attribute(string key, string value)
    {
        var quote = garbler.Name("\"", "'");
        var escaped = SecurityElement.Escape(value).Replace("\n", garbler.Name("&#10;", "\n"), StringComparison.Ordinal);
        var tag = $"{garbler.Name("string", "date", "xes:string", "int")} key={quote}{key}{quote} value={garbler.Name("", " ")}{quote}{escaped}{quote}";
        return _random.Next(8) == 0 ? $"<{tag}><string key='nested' value='n'/></{tag.Split(' ')[0]} >" : $"<{tag}/>";
    }

    private byte[] Joined(List<string> objects)
    {
        var lines = _random.Next(6);
        var text = lines == 0 ? $" [ {string.Join(" ,\n", objects)} ] " : lines == 1 && objects.Count > 0 ? string.Join("\n", objects.Select(one => one.Replace("{\"", "{\n\"", StringComparison.Ordinal))) : string.Join(garbler.Name("\n", "\r\n", "\n\n"), objects);
        return Encoding.UTF8.GetBytes((_random.Next(6) == 0 ? "\uFEFF" : "") + text + garbler.Name("", "\n"));
    }

    private string Data() => Members(Maybe(3, $"\"activity\":{Json(garbler.Text())}"), Maybe(2, $"\"resource\":{Json(garbler.Text())}"), Maybe(2, "\"score\":" + _random.Next(7)), Maybe(2, "\"scale\":\"1-5\""), Maybe(2, $"\"text\":{Json(garbler.Text())}"), Maybe(2, "\"outcome\":\"won\""), Maybe(1, Property(1)));

    private string Object(int depth) => Members([.. Enumerable.Range(0, 1 + _random.Next(7)).Select(_ => Property(depth))]);

    private string Property(int depth) => garbler.Name("case", "activity", "time", "a.b", "mail", "x", "y") is var name
        ? $"{Json(name)}:{(name == "time" ? Json(garbler.Time()) : Value(depth))}" : "";

    private string Value(int depth) => _random.Next(12) switch
    {
        0 when depth < 4 => Object(depth + 1),
        1 when depth < 4 => $"[{string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => Value(depth + 1)))}]",
        2 => garbler.Name("1", "-2.5e3", "0", "true", "false", "null", "{}"),
        _ => Json(garbler.Text()),
    };

    private string Maybe(int times, string text) => _random.Next(times + 1) > 0 ? text : "";

    private string Json(string text) => JsonSerializer.Serialize(text) is var escaped && _random.Next(2) == 0 ? escaped : $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Members(params string[] members) => "{" + string.Join(",", members.Where(member => member.Length > 0)) + "}";

    private string Quoted(string text, char delimiter) =>
        text.AsSpan().IndexOfAny($"\"\r\n{delimiter}") >= 0 || _random.Next(4) == 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
