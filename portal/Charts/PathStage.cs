using Journey.Maps.V1;

namespace Journey.Portal.Charts;

/// <summary>A stage in the path: where its columns begin, how many there are, and the steps in them.</summary>
public sealed record PathStage(Stage Stage, int Start, int Span, bool Folded, IReadOnlyList<Step> Steps)
{
    public string Class => $"stage c{Start} n{Span}";
}
