using System.Text.Json;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>Gathers violations; a place that was refused for its form already is not refused again for being empty then.</summary>
internal sealed class Findings(Violations violations)
{
    private readonly HashSet<string> refused = [.. violations.All.Select(v => v.Field)];
    private readonly HashSet<string> added = [];

    public void Require(bool holds, string field, string why)
    {
        if (!holds && !IsRefused(field) && added.Add(field))
        {
            violations.Add(field, why);
        }
    }

    public void Text(string text, string field, int longest)
    {
        Require(!string.IsNullOrWhiteSpace(text), field, "It is required.");
        Optional(text, field, longest);
    }

    public void Optional(string text, string field, int longest)
    {
        Require(text.Length <= longest, field, $"It is longer than {longest} characters.");
        Require(IsReadable(text), field, "It holds characters that no text has.");
    }

    public void Count<T>(IReadOnlyList<T> list, string field, int most) =>
        Require(list.Count <= most, field, $"It has more than {most} entries.");

    /// <summary>Looks at each entry with its place in the JSON form.</summary>
    public void Each<T>(IReadOnlyList<T> list, string field, int most, Action<T, string> check)
    {
        Count(list, field, most);
        for (var i = 0; i < list.Count; i++)
        {
            check(list[i], $"{field}[{i}]");
        }
    }

    public void Named<T>(T? name, string field) where T : struct, Enum => Require(name is { } known && Enum.IsDefined(known), field, OneOf<T>());

    public void NamedIfAny<T>(T? name, string field) where T : struct, Enum => Require(name is not { } given || Enum.IsDefined(given), field, OneOf<T>());

    private static string OneOf<T>() where T : struct, Enum =>
        $"It must be one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.";

    // The field itself, or something that holds it.
    private bool IsRefused(string field)
    {
        for (var end = field.Length; end > 0; end = field.LastIndexOfAny(['.', '['], end - 1))
        {
            if (refused.Contains(field[..end]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReadable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !pair))
            {
                return false;
            }

            i += pair ? 1 : 0;
        }

        return true;
    }
}
