namespace Journey.Evidence.Http;

internal sealed record GradeHistory(string ClaimId, IReadOnlyList<GradeView> Grades, string? Next);
