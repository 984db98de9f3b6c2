using Journey.Maps.Staleness;

namespace Journey.Maps.Http;

internal sealed record AttestationListForm(IReadOnlyList<Attestation> Attestations, string? Next);
