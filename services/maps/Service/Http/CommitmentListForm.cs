using Journey.Maps.Decisions;

namespace Journey.Maps.Http;

internal sealed record CommitmentListForm(IReadOnlyList<Commitment> Commitments, string? Next);
