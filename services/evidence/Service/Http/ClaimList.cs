namespace Journey.Evidence.Http;

internal sealed record ClaimList(IReadOnlyList<ClaimView> Claims, string? Next);
