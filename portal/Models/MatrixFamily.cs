namespace Journey.Portal.Models;

/// <summary>Journeys that are the same one for different segments, stage by stage.</summary>
public sealed record MatrixFamily(string Title, IReadOnlyList<(string Stage, IReadOnlyList<MatrixCell> Cells)> Stages);
