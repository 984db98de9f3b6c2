using System.Text.Json;
using System.Text.Unicode;

namespace Journey.Evidence.Reading;

/// <summary>Reads one JSON text as one record. What is wrong with it is a reject with its reason, never an exception.</summary>
internal sealed class JsonRecords(IJsonShape shape)
{
    public void Read(ReadOnlySpan<byte> json, bool tooLong, long line, Shaper shaper)
    {
        shaper.Begin(line);
        if (tooLong)
        {
            shaper.Reject("", $"The line is longer than {JsonTexts.Longest} bytes.");
        }
        else if (!Utf8.IsValid(json))
        {
            shaper.Reject("", "This is not UTF-8 text.");
        }
        else
        {
            Try(json, shaper);
        }

        shaper.End();
        if (shaper.Rejected && json.Length > 0)
        {
            shaper.KeepRaw(json);
        }
    }

    private void Try(ReadOnlySpan<byte> json, Shaper shaper)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                shaper.Reject("", "This is not a JSON object.");
                return;
            }

            shape.Read(ref reader, json, shaper);
            reader.Read();
        }
        catch (JsonException broken)
        {
            shaper.Reject("", $"This is not JSON: it breaks at byte {broken.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            shaper.Reject("", "A text holds half of a surrogate pair or the character U+0000.");
        }
    }
}
