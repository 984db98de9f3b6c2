namespace Journey.Maps.Decisions;

/// <summary>That owners named somebody who answers for an element.</summary>
/// <param name="Element">The element.</param>
/// <param name="Person">The person, by id.</param>
/// <param name="Duty">accountable or responsible.</param>
/// <param name="At">When it was said.</param>
internal sealed record AssignedOwner(string Element, Guid Person, string Duty, DateTimeOffset At);
