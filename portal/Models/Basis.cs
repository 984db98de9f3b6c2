namespace Journey.Portal.Models;

/// <summary>A number with what it is a number of.</summary>
/// <param name="Count">How many.</param>
/// <param name="N">Of how many; 0 where it is no share.</param>
/// <param name="Things">What is counted: records, cases, times.</param>
/// <param name="Of">What they are counted among.</param>
/// <param name="How">aggregate or scan.</param>
/// <param name="AsOf">Instant up to which was read.</param>
public sealed record Basis(long Count, long N, string Things, string Of, string How, DateTimeOffset? AsOf);
