using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace Journey.Portal.Text;

/// <summary>Values of a difference in a line; ids are left out, they say nothing to people.</summary>
internal static class ChangeWords
{
    const int Longest = 160;

    public static string Plain(Value? value) => Cut(Whole(value));

    static string Whole(Value? value) => value?.KindCase switch
    {
        Value.KindOneofCase.StringValue => Guid.TryParseExact(value.StringValue, "D", out _) ? "" : value.StringValue,
        Value.KindOneofCase.NumberValue => value.NumberValue.ToString("0.####", CultureInfo.InvariantCulture),
        Value.KindOneofCase.BoolValue => value.BoolValue ? "yes" : "no",
        Value.KindOneofCase.ListValue => string.Join(", ", value.ListValue.Values.Select(Whole).Where(text => text.Length > 0)),
        Value.KindOneofCase.StructValue => string.Join("; ", value.StructValue.Fields.Select(field => $"{field.Key}: {Whole(field.Value)}")),
        _ => "",
    };

    static string Cut(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
