using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Platform.Errors;

namespace Journey.Portal.Editing;

/// <summary>What was typed into a field as the value of an edit.</summary>
internal static class FieldValue
{
    public static Value Of(ElementField field, string text, Violations wrong) => field.Form switch
    {
        FieldForm.Yes => Value.ForBool(text.Length > 0),
        FieldForm.Words => Value.ForList([.. Words(text).Select(Value.ForString)]),
        FieldForm.Count or FieldForm.Number => Number(field, text, wrong),
        FieldForm.Choice when field.Name == "severity" => Number(field, text, wrong),
        FieldForm.Choice or FieldForm.Element or FieldForm.Map => text.Length == 0 ? Value.ForNull() : Value.ForString(text),
        _ => Value.ForString(text),
    };

    /// <summary>An object of what was typed; fields without text are left out.</summary>
    public static Value Of(IEnumerable<ElementField> fields, IReadOnlyDictionary<string, string> typed, Violations wrong)
    {
        var made = new Struct();
        foreach (var field in fields.Where(field => typed.ContainsKey(field.Name)))
        {
            made.Fields[field.Name[(field.Name.LastIndexOf('.') + 1)..]] = Of(field, typed[field.Name], wrong);
        }
        return Value.ForStruct(made);
    }

    /// <summary>A part of the map of what was typed; none where nothing was.</summary>
    public static Value OfPart(IReadOnlyCollection<ElementField> fields, IReadOnlyDictionary<string, string> typed, Violations wrong) =>
        fields.Any(field => typed.ContainsKey(field.Name)) ? Of(fields, typed, wrong) : Value.ForNull();

    public static IEnumerable<string> Words(string text) => text.Split([',', '、', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static Value Number(ElementField field, string text, Violations wrong)
    {
        if (text.Length == 0)
        {
            return Value.ForNull();
        }
        if (double.TryParse(text.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return Value.ForNumber(number);
        }
        wrong.Add(field.Name, "It must be a number.");
        return Value.ForNull();
    }
}
