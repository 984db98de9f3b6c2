namespace Journey.Portal.Models;

/// <summary>A stage as it stands for one segment.</summary>
/// <param name="Segment">Name of the segment.</param>
/// <param name="Ground">How it stands.</param>
/// <param name="MapId">The journey; empty where there is none.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Grounded">Steps with a claim at B or better.</param>
/// <param name="Wanted">Whether the segment should have a map of its own.</param>
public sealed record MatrixCell(string Segment, StageGround Ground, string MapId, int Steps, int Grounded, bool Wanted);
