using Journey.Maps.Maps;

namespace Journey.Maps.Decisions;

/// <summary>What a version changed in who answers for what, in what comes first, and in what is decided. A map whose versions change nothing of it is theatre.</summary>
/// <param name="Version">The version.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="Owners">Owners of elements that it changed.</param>
/// <param name="Priorities">Priorities that it changed.</param>
/// <param name="Decisions">Decisions that were made on it.</param>
/// <param name="Assigned">Who was named for its elements while it was the newest.</param>
internal sealed record VersionEffect(
    int Version, DateTimeOffset CreatedAt, string CreatedBy, IReadOnlyList<MapChange> Owners, IReadOnlyList<MapChange> Priorities, IReadOnlyList<Guid> Decisions,
    IReadOnlyList<AssignedOwner> Assigned)
{
    /// <summary>The same in a line for people.</summary>
    public string Words
    {
        get
        {
            string[] told = [.. new[] { Told(Owners.Count + Assigned.Count, "owner"), Told(Priorities.Count, "priority"), Told(Decisions.Count, "decision") }.Where(part => part.Length > 0)];
            return told switch
            {
                [] => "This version changed no owner, no priority and no decision.",
                [var one] => $"This version changed {one}.",
                _ => $"This version changed {string.Join(", ", told[..^1])} and {told[^1]}.",
            };
        }
    }

    private static string Told(int count, string noun) =>
        count == 0 ? "" : count == 1 ? $"1 {noun}" : $"{count} {(noun == "priority" ? "priorities" : noun + "s")}";
}
