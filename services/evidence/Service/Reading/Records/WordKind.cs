namespace Journey.Evidence.Reading;

/// <summary>Kinds of dictionary-coded text. A declared dimension has the kind <c>Dimension + its place</c>.</summary>
internal static class WordKind
{
    public const int Activity = 1;
    public const int Reason = 2;
    public const int Channel = 3;
    public const int Segment = 4;
    public const int Attribute = 5;

    /// <summary>A score with its scale, as <c>4|1-5</c>.</summary>
    public const int Score = 6;
    public const int Outcome = 7;
    public const int Dimension = 16;
}
