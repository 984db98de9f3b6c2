namespace Journey.Maps.Staleness;

/// <summary>What somebody says of an element.</summary>
/// <param name="Element">The element; the map's own id, or "map", for the map.</param>
/// <param name="Verdict">stillTrue, changed or retired.</param>
/// <param name="Evidence">Evidence item newer than what makes the element stale; only with stillTrue. Empty: by word only.</param>
/// <param name="Note">What they add.</param>
internal sealed record AttestationDraft(string Element = "", AttestationVerdict? Verdict = null, string Evidence = "", string Note = "");
