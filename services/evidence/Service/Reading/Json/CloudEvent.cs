using System.Text.Json;

namespace Journey.Evidence.Reading;

/// <summary>
/// A CloudEvent 1.0 in JSON: source and id are its identity, subject is the case, the properties of data are the fields. Attributes of the
/// event itself are columns with the prefix <c>ce-</c>.
/// </summary>
internal sealed class CloudEvent(Columns columns) : IJsonShape
{
    private const string Prefix = "ce-";
    private static readonly string[] Required = ["specversion", "id", "source", "type"];
    private readonly JsonFields _fields = new(columns);
    private readonly Column _type = columns.Of(Prefix + "type");
    private readonly Column _typeAsActivity = columns.Make(Prefix + "type", Roles.Activity);
    private readonly Bytes[] _required = [new(16), new(64), new(64), new(64)];
    private readonly Bytes _name = new(64);
    private int _seen;

    /// <summary>The names that the attributes of an event and the fields of its data have.</summary>
    public static Mapping Names(Mapping given) => given with
    {
        Case = Prefix + "subject",
        Time = Prefix + "time",
        RecordedTime = given.RecordedTime ?? Prefix + "recordedtime",
        Activity = given.Activity ?? "activity",
        Customer = given.Customer ?? "customer",
        Channel = given.Channel ?? "channel",
        Segment = given.Segment ?? "segment",
        Reason = given.Reason ?? "reason",
        Score = given.Score ?? "score",
        Scale = given.Scale ?? "scale",
        Text = given.Text ?? "text",
        Outcome = given.Outcome ?? "outcome",
        Start = given.Start ?? "start",
        Actor = given.Actor ?? "actor",
        Resource = given.Actor is null ? "resource" : null,
    };

    public void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Shaper shaper)
    {
        _seen = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            Property(ref reader, json, shaper);
        }

        for (var i = 0; i < Required.Length; i++)
        {
            if ((_seen & (1 << i)) == 0)
            {
                shaper.Reject(Required[i], "The event lacks this attribute, which must be text that is not empty.");
                return;
            }
        }

        if (!_required[0].Span.SequenceEqual("1.0"u8))
        {
            shaper.Reject(Required[0], "Only events of version 1.0 are read.");
        }

        shaper.Identity(_required[2].Span, _required[1].Span);
        shaper.Field(columns.Of(Prefix + "source"), _required[2].Span);
        shaper.Field(shaper.HasActivity ? _type : _typeAsActivity, _required[3].Span);
    }

    private void Property(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Shaper shaper)
    {
        _name.Clear();
        _name.Add("ce-"u8);
        _name.Add(_fields.Text(ref reader));
        var name = _name.Slice(Prefix.Length, _name.Length - Prefix.Length);
        reader.Read();
        if (name.SequenceEqual("data"u8))
        {
            Content(ref reader, json, shaper);
        }
        else if (name.SequenceEqual("data_base64"u8))
        {
            shaper.Reject("data_base64", "Data in binary form is not read; only JSON objects are.");
            reader.Skip();
        }
        else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            shaper.Reject(System.Text.Encoding.UTF8.GetString(name), "An attribute of an event is text, a number or a truth value.");
            reader.Skip();
        }
        else
        {
            var text = reader.TokenType == JsonTokenType.String;
            Attribute(name, text, _fields.Value(ref reader, json), shaper);
        }
    }

    private void Attribute(ReadOnlySpan<byte> name, bool text, ReadOnlySpan<byte> value, Shaper shaper)
    {
        for (var i = 0; i < Required.Length; i++)
        {
            if (System.Text.Ascii.Equals(name, Required[i]))
            {
                if (text && value.Length > 0 && (_seen & (1 << i)) == 0)
                {
                    _seen |= 1 << i;
                    _required[i].Clear();
                    _required[i].Add(value);
                }

                return;
            }
        }

        if (!name.SequenceEqual("datacontenttype"u8))
        {
            shaper.Field(columns.Of(_name.Span), value);
        }
        else if (value.Length > 0 && !IsJson(value))
        {
            shaper.Reject("datacontenttype", "Only data that is JSON is read.");
        }
    }

    private void Content(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Shaper shaper)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            _fields.Read(ref reader, json, shaper);
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            shaper.Reject("data", "The data is not a JSON object.");
            reader.Skip();
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> mediaType)
    {
        var end = mediaType.IndexOf((byte)';');
        var type = (end < 0 ? mediaType : mediaType[..end]).Trim((byte)' ');
        return System.Text.Ascii.EqualsIgnoreCase(type, "application/json"u8) || System.Text.Ascii.EqualsIgnoreCase(type, "text/json"u8)
            || (type.Length > 5 && System.Text.Ascii.EqualsIgnoreCase(type[^5..], "+json"u8));
    }
}
