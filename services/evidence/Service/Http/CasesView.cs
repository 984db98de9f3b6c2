using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record CasesView(IReadOnlyList<ListedCase> Cases, string? Next, string Basis, long Revision, DateTimeOffset? AsOf, WindowView Window, bool? Partial);
