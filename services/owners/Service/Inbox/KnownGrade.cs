using Journey.Messaging;
using Journey.Platform.Storage;

namespace Journey.Owners.Inbox;

/// <summary>What owners keeps of a claim's grade, as evidence tells it, and the grade it had before it lost it; empty where it has lost none.</summary>
internal sealed class KnownGrade : IUnitOwned, IKnowsVersion
{
    static readonly string[] Ranks = ["Uncited", "D", "C", "B", "A"];

    public Guid UnitId { get; set; }

    public Guid MapId { get; init; }

    public string ClaimId { get; init; } = "";

    public long KnownVersion { get; set; }

    public int StatementVersion { get; private set; }

    public string Grade { get; private set; } = "";

    public string Lost { get; private set; } = "";

    public bool Contested { get; private set; }

    /// <summary>Takes a grade. A new wording begins anew; one that is as good again has lost nothing.</summary>
    public void Take(int statementVersion, string grade, bool contested)
    {
        var best = statementVersion != StatementVersion ? "" : Rank(Lost) > Rank(Grade) ? Lost : Grade;
        (StatementVersion, Grade, Contested) = (statementVersion, grade, contested);
        Lost = Rank(best) > Rank(grade) ? best : "";
    }

    static int Rank(string grade) => Array.IndexOf(Ranks, grade);
}
