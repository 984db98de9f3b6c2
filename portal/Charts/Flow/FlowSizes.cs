namespace Journey.Portal.Charts.Flow;

/// <summary>Measures of the drawing, in pixels.</summary>
internal static class FlowSizes
{
    public const double Box = 188;
    public const double Gap = 14;
    public const double Line = 7;
    public const double LoopRoom = 30;
    public const double Bend = 24;
    public const double LabelRow = 18;
    public const double Margin = 10;
    const double Letter = 6.3;

    /// <summary>Height of an activity whose name takes so many lines.</summary>
    public static double BoxHeight(int lines) => 30 + (lines * 15);

    /// <summary>Room for words, reckoned: the server knows no fonts.</summary>
    public static double Words(string words) => (words.Length * Letter) + 8;
}
