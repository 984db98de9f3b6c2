namespace Journey.Owners.Owners;

/// <summary>Something that a person who leaves no longer answers for.</summary>
/// <param name="Assigned">What ends.</param>
/// <param name="IsOrphaned">Whether nobody follows on that day. Who only does the work leaves nothing orphaned.</param>
/// <param name="Handoffs">Handoffs that lose a side by it.</param>
internal sealed record LeftBehind(AssignedPerson Assigned, bool IsOrphaned, IReadOnlyList<Handoff> Handoffs);
