using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A map as whoever has a share link reads it. A null belief means: no reason may be told, or none is known right now.</summary>
public sealed record SharedModel(MapView View, GetSharedMapReply Shared, Belief? Belief)
{
    public Frame Frame => View.Frame;

    public MapDocument Document => View.Document;

    public DateOnly Until => DateOnly.ParseExact(Shared.Until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static SharedModel Of(Frame frame, GetSharedMapReply shared, GetBeliefReply? reasons, string openStage)
    {
        var known = shared.Grades.ToDictionary(grade => grade.ClaimId);
        var grades = new GradeClaimsReply();
        grades.Claims.Add(shared.Map.Document.Claims.Select(claim => known.GetValueOrDefault(claim.Id) is { } grade
            ? new ClaimGrade { ClaimId = claim.Id, Statement = claim.Statement, Grade = grade.Grade, Score = grade.Score, Contested = grade.Contested }
            : new ClaimGrade { ClaimId = claim.Id, Statement = claim.Statement, Grade = "Uncited" }));
        var belief = reasons is { Rows.Count: > 0 } ? new Belief(Joined(reasons, shared.Map.Document), []) : null;
        return new(new MapView(frame, shared.Map, grades, null) { OpenStage = openStage }, shared, belief);
    }

    // Evidence tells which pain points a reason speaks of; what they are called and believed is the shared version's to say.
    static GetBeliefReply Joined(GetBeliefReply reasons, MapDocument map)
    {
        var joined = reasons.Clone();
        var pains = map.PainPoints.OrderByDescending(pain => pain.Severity).ToList();
        int Rank(PainPoint pain) => 1 + pains.FindIndex(other => other.Severity == pain.Severity);
        foreach (var row in joined.Rows)
        {
            var spoken = pains.Where(pain => row.PainPointIds.Contains(pain.Id)).ToList();
            row.PainPointIds.Clear();
            row.PainPointIds.Add(spoken.Select(pain => pain.Id));
            if (spoken.Count > 0)
            {
                row.BelievedRank = Rank(spoken[0]);
                row.Inversion = row.ObservedRank - row.BelievedRank;
            }
        }
        joined.Believed.Add(pains.Select(pain => Believed(pain, Rank(pain), joined.Rows.FirstOrDefault(row => row.PainPointIds.Contains(pain.Id)))));
        return joined;
    }

    static BelievedPain Believed(PainPoint pain, int rank, ObservedReason? given)
    {
        var believed = new BelievedPain { PainPointId = pain.Id, Title = pain.Title, Severity = pain.Severity, BelievedRank = rank, GivenReason = given?.Reason ?? "" };
        if (given is not null)
        {
            believed.ObservedRank = given.ObservedRank;
        }
        return believed;
    }
}
