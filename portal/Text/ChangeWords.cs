using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;
using Journey.Portal.Editing;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>Differences in a line; ids are left out, they say nothing to people.</summary>
internal static class ChangeWords
{
    const int Longest = 160;

    /// <summary>What is different; whether it came, went or moved stands before it.</summary>
    public static string Line(MapChange change)
    {
        if (Language.Current == Language.English)
        {
            return change.Words.Length > 0 ? char.ToUpperInvariant(change.Words[0]) + change.Words[1..] : "";
        }
        var kind = T(ElementKinds.All.FirstOrDefault(known => known.Code == change.ElementKind)?.Name ?? change.ElementKind);
        var element = change.Title.Length > 0 ? T("{0} “{1}”", kind, change.Title) : kind;
        return change.Field.Length > 0 ? T("{0} of the {1}", Field(change.Field), element) : element;
    }

    /// <summary>A field as a difference names it.</summary>
    public static string Field(string name) => Language.Current == Language.English ? name : T("the " + Spaced(name[(name.LastIndexOf('.') + 1)..]));

    /// <summary>A value of a field; what is chosen from a list in the words of the list.</summary>
    public static string Plain(MapChange change, Value? value) => Cut(Chosen(change, value) ?? Whole(value));

    static string? Chosen(MapChange change, Value? value) => value?.KindCase == Value.KindOneofCase.StringValue
        && ElementKinds.All.FirstOrDefault(kind => kind.Code == change.ElementKind)?.Fields.FirstOrDefault(field => field.Name == change.Field)?.Choices
            .FirstOrDefault(choice => choice.Code == value.StringValue).Words is { } words ? T(words) : null;

    static string Whole(Value? value) => value?.KindCase switch
    {
        Value.KindOneofCase.StringValue => Guid.TryParseExact(value.StringValue, "D", out _) ? "" : value.StringValue,
        Value.KindOneofCase.NumberValue => value.NumberValue.ToString("0.####", CultureInfo.InvariantCulture),
        Value.KindOneofCase.BoolValue => value.BoolValue ? T("yes") : T("no"),
        Value.KindOneofCase.ListValue => string.Join(", ", value.ListValue.Values.Select(Whole).Where(text => text.Length > 0)),
        Value.KindOneofCase.StructValue => string.Join("; ", value.StructValue.Fields.Select(field => $"{Field(field.Key)}: {Whole(field.Value)}")),
        _ => "",
    };

    static string Spaced(string name) => string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    static string Cut(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
