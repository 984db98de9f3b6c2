using System.Text.Json;

namespace Journey.Evidence.Reading;

/// <summary>Reads one element of OCEL JSON into an item. What has another form than it should is left out.</summary>
internal sealed class OcelElement
{
    private byte[] _scratch = new byte[1024];

    public void Read(ReadOnlySpan<byte> json, OcelItem item)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = item.Keep(Text(ref reader));
            reader.Read();
            switch (item[name])
            {
                case var id when id.SequenceEqual("id"u8):
                    item.Id = Scalar(ref reader, item);
                    break;
                case var type when type.SequenceEqual(item.Kind == OcelKind.ObjectType ? "name"u8 : "type"u8):
                    item.Type = Scalar(ref reader, item);
                    break;
                case var time when time.SequenceEqual("time"u8):
                    item.Time = Scalar(ref reader, item);
                    break;
                case var attributes when attributes.SequenceEqual("attributes"u8) && item.Kind != OcelKind.ObjectType:
                    List(ref reader, item, attributes: true);
                    break;
                case var relationships when relationships.SequenceEqual("relationships"u8) && item.Kind == OcelKind.Event:
                    List(ref reader, item, attributes: false);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private void List(ref Utf8JsonReader reader, OcelItem item, bool attributes)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                Entry(ref reader, item, attributes);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void Entry(ref Utf8JsonReader reader, OcelItem item, bool attributes)
    {
        Range name = default;
        Range value = default;
        Range time = default;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = item[item.Keep(Text(ref reader))];
            var (isName, isValue, isTime) = (key.SequenceEqual(attributes ? "name"u8 : "objectId"u8), key.SequenceEqual("value"u8), key.SequenceEqual("time"u8));
            reader.Read();
            var scalar = Scalar(ref reader, item);
            name = isName ? scalar : name;
            value = isValue ? scalar : value;
            time = isTime ? scalar : time;
        }

        if (item[name].IsEmpty)
        {
            return;
        }

        if (attributes)
        {
            item.Attribute(name, value, time);
        }
        else
        {
            item.Object(name);
        }
    }

    // Text, a number or a truth value; anything else is nothing.
    private Range Scalar(ref Utf8JsonReader reader, OcelItem item)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return item.Keep(Text(ref reader));
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return item.Keep(reader.ValueSpan);
            default:
                reader.Skip();
                return default;
        }
    }

    // Half of a surrogate pair is kept as bytes that are no UTF-8, so that the field it stands in is refused by its name.
    private ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        if (_scratch.Length < reader.ValueSpan.Length)
        {
            _scratch = new byte[reader.ValueSpan.Length];
        }

        try
        {
            return _scratch.AsSpan(0, reader.CopyString(_scratch));
        }
        catch (InvalidOperationException)
        {
            _scratch[0] = 0xFF;
            return _scratch.AsSpan(0, 1);
        }
    }
}
