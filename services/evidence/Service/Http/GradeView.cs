using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal sealed record GradeView(
    long Revision, int StatementVersion, DateTimeOffset AsOf, Grade Grade, double Score, double Support, double Contra, bool Contested,
    Tier? CappedBy, GradeCause Cause)
{
    public static GradeView Of(GradeRecord told) => new(
        told.Revision, told.StatementVersion, told.AsOf, told.Grade, told.Score, told.Support, told.Contra, told.Contested, told.CappedBy, told.Cause);
}
