using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record ScoresView(
    IReadOnlyList<Scores> Rows, long N, long NotCounted, long Without, int? HiddenRows,
    string Basis, long Revision, DateTimeOffset? AsOf, WindowView Window, bool? Partial)
{
    public static ScoresView Of(Answered<LogScores> answered)
    {
        var (told, scores) = (answered.Told, answered.Figures!);
        return new ScoresView(
            scores.Rows, scores.N, scores.NotCounted, scores.Without, answered.Hidden == 0 ? null : answered.Hidden,
            told.Basis, told.Revision, told.AsOf, WindowView.Of(told.Asked), told.Partial ? true : null);
    }
}
