namespace Journey.Evidence.Conformance;

/// <summary>A finding that is a claim of the map now, with the sources cited for it.</summary>
internal sealed record ClaimedFinding(string ClaimId, string Statement, string ElementId, int MapVersion, bool Created, IReadOnlyList<string> Sources, Claims.Grade Grade);
