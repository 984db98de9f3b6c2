namespace Journey.Maps.Decisions;

/// <summary>A claim in the wording that a decision relies on; version 0 is the wording of the map version it is made on.</summary>
internal sealed record ReliedClaim(string Claim = "", int StatementVersion = 0);
