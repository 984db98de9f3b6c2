namespace Journey.Maps.Decisions;

/// <summary>What was seen when a decision was made; it is stored and never computed again.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who made it.</param>
/// <param name="OwnerName">Name of the owner then.</param>
/// <param name="NewestMapVersion">Version of the map that was the newest then.</param>
/// <param name="Claims">Claims it relies on, as they stood.</param>
internal sealed record Ruling(DateTimeOffset At, string By, string OwnerName, int NewestMapVersion, IReadOnlyList<SeenClaim> Claims);
