using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record WalkedCaseView(ListedCase Case, IReadOnlyList<CaseStep> Steps, string Basis, long Revision, DateTimeOffset? AsOf, WindowView Window, bool? Partial);
