using System.Globalization;

namespace Journey.Evidence.Figures;

/// <summary>Lowest and highest score, written as <c>1-5</c>, <c>0-10</c> or <c>-2-2</c>.</summary>
internal readonly record struct Scale(decimal Low, decimal High)
{
    /// <summary>The scale on which people say whether they would recommend; what they say there is no emotion.</summary>
    public bool IsPromoter => Low == 0 && High == 10;

    public static bool TryParse(string text, out Scale scale)
    {
        scale = default;
        var at = text.IndexOf('-', Math.Min(1, text.Length));
        if (at < 0
            || !decimal.TryParse(text[..at], NumberStyles.Number, CultureInfo.InvariantCulture, out var low)
            || !decimal.TryParse(text[(at + 1)..], NumberStyles.Number, CultureInfo.InvariantCulture, out var high)
            || low >= high)
        {
            return false;
        }

        scale = new Scale(low, high);
        return true;
    }

    public bool Holds(decimal score) => score >= Low && score <= High;

    /// <summary>A score on the scale of emotions, -2 to 2 (DOMAIN b.2).</summary>
    public decimal Emotion(decimal score) => (score - ((Low + High) / 2)) * 4 / (High - Low);
}
