using System.Text;
using System.Text.Json;

namespace Evidence.Tests.Fuzz;

/// <summary>NDJSON and CloudEvents over the document model.</summary>
internal static class SlowJson
{
    private static readonly string[] Required = ["specversion", "id", "source", "type"];

    public static SlowFile Read(byte[] file, bool cloudEvents)
    {
        var text = file.AsSpan().StartsWith("\uFEFF"u8) ? file[3..] : file;
        var first = text.AsSpan().IndexOfAnyExcept(" \t\r\n"u8);
        return first >= 0 && (text[first] == (byte)'[' || Opens(text, first)) ? Whole(text, first, cloudEvents) : Lines(text, cloudEvents);
    }

    // An object whose first line is the beginning of JSON and not the end of it.
    private static bool Opens(byte[] text, int first)
    {
        var end = Array.IndexOf(text, (byte)'\n', first);
        if (end < 0 || text[first] != (byte)'{')
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(text.AsSpan(first, end - first), false, default);
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static SlowFile Lines(byte[] text, bool cloudEvents)
    {
        var records = new List<SlowRecord>();
        var line = 0L;
        for (var from = 0; from < text.Length;)
        {
            var end = Array.IndexOf(text, (byte)'\n', from);
            var piece = text[from..(end < 0 ? text.Length : end)];
            from = end < 0 ? text.Length : end + 1;
            line++;
            if (piece.AsSpan().Trim(" \t\r\n"u8).Length > 0)
            {
                records.Add(Record(piece, line, cloudEvents));
            }
        }

        return new SlowFile(records, false);
    }

    private static SlowFile Whole(byte[] text, int first, bool cloudEvents)
    {
        var records = new List<SlowRecord>();
        var lines = (int at) => 1L + text.AsSpan(0, at).Count((byte)'\n');
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = text[first] != (byte)'[' });
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray && text[first] == (byte)'[')
                {
                    continue;
                }

                var (from, line) = ((int)reader.TokenStartIndex, lines((int)reader.TokenStartIndex));
                reader.Skip();
                records.Add(Record(text[from..(int)reader.BytesConsumed], line, cloudEvents));
            }

            return new SlowFile(records, false);
        }
        catch (JsonException)
        {
            return new SlowFile(records, true);
        }
    }

    private static SlowRecord Record(byte[] json, long line, bool cloudEvents)
    {
        var record = new SlowRecord(line);
        try
        {
            using var document = JsonDocument.Parse(json);
            record.Rejected = document.RootElement.ValueKind != JsonValueKind.Object;
            if (!record.Rejected && cloudEvents)
            {
                Event(document.RootElement, record);
            }
            else if (!record.Rejected)
            {
                Flatten(document.RootElement, "", record);
            }
        }
        catch (JsonException)
        {
            record.Rejected = true;
        }
        catch (InvalidOperationException)
        {
            record.Rejected = true;
        }

        return record;
    }

    private static void Event(JsonElement json, SlowRecord record)
    {
        var required = new Dictionary<string, byte[]>();
        foreach (var property in json.EnumerateObject())
        {
            var value = property.Value;
            if (property.Name == "data")
            {
                record.Rejected |= value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null);
                Flatten(value.ValueKind == JsonValueKind.Object ? value : default, "", record);
            }
            else if (property.Name == "data_base64" || value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                record.Rejected = true;
            }
            else if (Required.Contains(property.Name))
            {
                if (value.ValueKind == JsonValueKind.String && Scalar(value) is { Length: > 0 } text)
                {
                    required.TryAdd(property.Name, text);
                }
            }
            else if (property.Name == "datacontenttype")
            {
                var type = Encoding.UTF8.GetString(Scalar(value)).Split(';')[0].Trim(' ').ToLowerInvariant();
                record.Rejected |= Scalar(value).Length > 0 && type is not ("application/json" or "text/json") && !(type.Length > 5 && type.EndsWith("+json", StringComparison.Ordinal));
            }
            else
            {
                record.Add("ce-" + property.Name, Scalar(value));
            }
        }

        record.Rejected |= required.Count < 4 || !required["specversion"].AsSpan().SequenceEqual("1.0"u8);
        if (!record.Rejected)
        {
            record.Identity = (required["source"], required["id"]);
            record.Add("ce-source", required["source"]);
            var active = record.Fields.Any(field => Encoding.UTF8.GetString(field.Name) == "activity" && field.Value.Length > 0)
                && record.Fields.First(field => Encoding.UTF8.GetString(field.Name) == "activity").Value.Length > 0;
            record.Add(active ? "ce-type" : SlowShape.TypeAsActivity, required["type"]);
        }
    }

    private static void Flatten(JsonElement json, string path, SlowRecord record)
    {
        foreach (var property in json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : default)
        {
            var name = path + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                Flatten(property.Value, name + ".", record);
            }
            else
            {
                record.Add(name, Scalar(property.Value));
            }
        }
    }

    private static byte[] Scalar(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Encoding.UTF8.GetBytes(value.GetString()!);
            case JsonValueKind.Null:
                return [];
            case JsonValueKind.Array:
                Look(value);
                break;
            default:
                break;
        }

        return System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value).ToArray();
    }

    // Every text inside is decoded: half of a surrogate pair throws.
    private static void Look(JsonElement value)
    {
        var texts = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray()
            : value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Select(property => property.Name.Contains('\0', StringComparison.Ordinal) ? throw new InvalidOperationException() : property.Value).ToArray() : [];
        foreach (var inner in texts)
        {
            Look(inner);
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Contains('\0', StringComparison.Ordinal))
        {
            throw new InvalidOperationException();
        }
    }
}
