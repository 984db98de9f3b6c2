using Journey.Evidence.Reading;

namespace Journey.Evidence.Previews;

/// <summary>Tells the format of a file by its beginning.</summary>
internal static class FormatGuess
{
    public static string Of(ReadOnlySpan<byte> text)
    {
        var begin = text.TrimStart(" \t\r\n"u8);
        if (begin.StartsWith("<"u8))
        {
            return begin.IndexOf("object-type"u8) >= 0 || begin.IndexOf("<objects"u8) >= 0 ? Mapping.Ocel : Mapping.Xes;
        }

        return !begin.StartsWith("{"u8) && !begin.StartsWith("["u8) ? Mapping.Csv
            : begin.IndexOf("\"specversion\""u8) >= 0 ? Mapping.CloudEvents
            : begin.IndexOf("\"objectTypes\""u8) >= 0 || begin.IndexOf("\"ocel:"u8) >= 0 || begin.IndexOf("\"eventTypes\""u8) >= 0 ? Mapping.Ocel
            : Mapping.Ndjson;
    }
}
