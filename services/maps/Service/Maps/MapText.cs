using System.Globalization;
using System.Text;

namespace Journey.Maps.Maps;

/// <summary>The words of a map, and of a question, in the one form in which they are compared: any script, compatible forms and case folded.</summary>
internal static class MapText
{
    private const int Longest = 16_000;
    private const int MostWords = 8;

    /// <summary>Title, goal and segment first, then the path, then what stands around it, in every language that is there.</summary>
    public static string Of(MapDocument map)
    {
        var steps = map.Stages.SelectMany(stage => stage.Steps).ToList();
        string[] texts =
        [
            map.Title, map.Goal.Statement, map.Segment.Name, map.Segment.Key, map.Family, map.CustomerType,
            .. map.Stages.Select(stage => stage.Title), .. steps.Select(step => step.Title),
            .. steps.SelectMany(step => step.Touchpoints).Select(t => $"{t.Name} {t.Key} {t.Channel} {t.OperatedBy}"),
            .. map.PainPoints.Select(pain => pain.Title), .. map.CandidateFixes.Select(fix => fix.Title), .. map.Claims.Select(claim => claim.Statement),
            .. map.FailurePoints.Select(point => point.Title), .. map.Metrics.Select(metric => metric.Title), .. map.Translations.Select(t => t.Text),
        ];
        var text = Fold(string.Join('\n', texts.Where(text => text.Length > 0).Distinct()));
        return text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }

    /// <summary>The words of a question, at most eight; a map is found where each of them stands in its text.</summary>
    public static IReadOnlyList<string> Words(string question) =>
        [.. Fold(question).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || c > '\u036f'))
        {
            folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
