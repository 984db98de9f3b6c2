using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>How a log was read, in the words of callers.</summary>
internal sealed record ReadOf(DateTimeOffset? From, DateTimeOffset? To, string? Anchor, int? Days, string? End, string? CaseRule, long? GapSeconds)
{
    public static ReadOf Of(Asked asked)
    {
        var rule = asked.Rule;
        var names = rule.Anchor is null && rule.End is null ? [] : asked.Words.Texts(WordKind.Activity);
        return new ReadOf(
            When(asked.From), When(asked.To), Name(rule.Anchor, asked.Query.Anchor, names), rule.Window is { } window ? (int)(window / CutRule.Day) : null,
            Name(rule.End, asked.Query.End, names), rule.Anchor is null ? null : rule.EachAnchor ? "anchor" : "source", rule.Gap is { } gap ? gap / 1_000 : null);
    }

    // A name that the log does not know was asked for.
    private static string? Name(int? word, string? asked, Dictionary<int, string> names) => word is { } number ? names.GetValueOrDefault(number, asked ?? "") : null;

    private static DateTimeOffset? When(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
