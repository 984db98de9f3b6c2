using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>
/// Checks JSON against the record it should become and gives back a copy without what does not fit, so that one answer can name
/// everything that is wrong: what has no place or the wrong form here, what the rules refuse after it.
/// </summary>
internal static class Shape
{
    public static T Read<T>(JsonObject json, Violations violations) where T : class =>
        Fit(json, typeof(T), "", violations)!.Deserialize<T>(DocumentJson.Options)!;

    public static JsonNode? Fit(JsonNode? value, Type type, string path, Violations violations)
    {
        var form = DocumentJson.Options.GetTypeInfo(type);
        return (form.Kind, value) switch
        {
            // The value of an edit may be none.
            (_, null) when type == typeof(JsonNode) => null,
            (_, null) => Refuse(path, "It may not be null: leave it out where it is empty.", violations),
            (JsonTypeInfoKind.Object, JsonObject json) => FitObject(json, form, path, violations),
            (JsonTypeInfoKind.Object, _) => Refuse(path, "It must be an object.", violations),
            (JsonTypeInfoKind.Enumerable, JsonArray list) => FitList(list, form.ElementType!, path, violations),
            (JsonTypeInfoKind.Enumerable, _) => Refuse(path, "It must be a list.", violations),
            _ => FitValue(value, type, path, violations),
        };
    }

    public static JsonPropertyInfo? Find(Type type, string field) =>
        DocumentJson.Options.GetTypeInfo(type).Properties.FirstOrDefault(p => p.Name == field);

    /// <summary>The type of the elements where the property is a list of elements.</summary>
    public static Type? ElementsOf(JsonPropertyInfo property) =>
        DocumentJson.Options.GetTypeInfo(property.PropertyType).ElementType is { } type && type.IsAssignableTo(typeof(IElement)) ? type : null;

    private static JsonObject FitObject(JsonObject json, JsonTypeInfo form, string path, Violations violations)
    {
        var fitting = new JsonObject();
        foreach (var (name, value) in json)
        {
            var place = path.Length == 0 ? name : $"{path}.{name}";
            var property = form.Properties.FirstOrDefault(p => p.Name == name);
            if (property is null)
            {
                violations.Add(place, "There is no such field.");
            }
            else if (Fit(value, property.PropertyType, place, violations) is { } fits)
            {
                fitting[name] = fits;
            }
        }

        return fitting;
    }

    private static JsonArray FitList(JsonArray list, Type type, string path, Violations violations)
    {
        var fitting = new JsonArray();
        for (var i = 0; i < list.Count; i++)
        {
            // A place holder keeps the positions of those behind it true.
            fitting.Add(Fit(list[i], type, $"{path}[{i}]", violations) ?? (type == typeof(string) ? "" : new JsonObject()));
        }

        return fitting;
    }

    private static JsonNode? FitValue(JsonNode value, Type type, string path, Violations violations)
    {
        if (type == typeof(JsonNode))
        {
            return value.DeepClone();
        }

        try
        {
            return JsonSerializer.SerializeToNode(value.Deserialize(type, DocumentJson.Options), type, DocumentJson.Options);
        }
        catch (JsonException)
        {
            return Refuse(path, Expected(Nullable.GetUnderlyingType(type) ?? type), violations);
        }
    }

    private static JsonNode? Refuse(string path, string why, Violations violations)
    {
        violations.Add(path, why);
        return null;
    }

    private static string Expected(Type type) => type switch
    {
        { IsEnum: true } => $"It must be one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}.",
        _ when type == typeof(string) => "It must be text.",
        _ when type == typeof(bool) => "It must be true or false.",
        _ when type == typeof(int) => "It must be a whole number.",
        _ => "It must be a number.",
    };
}
