using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record InternalProcessForm(
    double? Score, bool Flagged, double InternalActors, double InternalWords, double Unseen, double OrgMirror, bool WordsKnown,
    IReadOnlyList<BackstageCandidate> MoveBackstage)
{
    public static InternalProcessForm Of(InternalProcess found) => new(
        found.Score, found.IsFlagged, found.InternalActors, found.InternalWords, found.Unseen, found.OrgMirror, found.WordsKnown, found.MoveBackstage);
}
