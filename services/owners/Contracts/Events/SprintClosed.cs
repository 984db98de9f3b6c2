using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>A sprint was closed, or one that was verified later now has its verdict. A lower revision than the known one is ignored.</summary>
/// <param name="SprintId">The sprint.</param>
/// <param name="MapId">Its map.</param>
/// <param name="FromVersion">The version of the map that was frozen at the start.</param>
/// <param name="ToVersion">The newest version when it was closed; 0 where it was given up.</param>
/// <param name="TeamId">The team that ran it.</param>
/// <param name="State">verifying, done or abandoned.</param>
/// <param name="VerifyOn">The day of a later verification; null where there was none.</param>
/// <param name="TestId">The test of its hypothesis; null where none was registered.</param>
/// <param name="Verdict">keep, retire or inconclusive; null while there is none.</param>
/// <param name="Line">What the change did to point and line: line, pointOnly, elsewhere, harm or cannotTellYet; null where nothing was tested.</param>
/// <param name="Kept">What is kept.</param>
/// <param name="Retired">What is retired.</param>
/// <param name="Learning">What was learnt.</param>
/// <param name="NextAction">What is done next; null where it was given up without.</param>
/// <param name="Abandoned">Why it was given up; empty where it was not.</param>
/// <param name="ClosedAt">When it was closed.</param>
public sealed record SprintClosed(
    Guid SprintId, Guid MapId, int FromVersion, int ToVersion, Guid TeamId, string State, DateOnly? VerifyOn, Guid? TestId, string? Verdict, string? Line, IReadOnlyList<string> Kept,
    IReadOnlyList<string> Retired, string Learning, SprintNextAction? NextAction, string Abandoned, DateTimeOffset ClosedAt) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.sprint-closed.v1";
}

/// <summary>What is done after a sprint.</summary>
/// <param name="What">The action.</param>
/// <param name="PersonId">Who does it.</param>
/// <param name="Due">Until when, in the unit's time zone.</param>
public sealed record SprintNextAction(string What, Guid PersonId, DateOnly Due);
