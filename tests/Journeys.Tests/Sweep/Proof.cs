namespace Journeys.Tests.Sweep;

/// <summary>What somebody shows at the door: a token at the API, a session at pages.</summary>
/// <param name="Token">Bearer token, or none.</param>
/// <param name="Cookie">Cookies of a session, or none.</param>
internal sealed record Proof(string? Token, string? Cookie);
