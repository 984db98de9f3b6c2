namespace Journey.Evidence.Http;

internal sealed record ClaimsView(int MapVersion, DateTimeOffset AsOf, IReadOnlyList<ClaimView> Claims);
