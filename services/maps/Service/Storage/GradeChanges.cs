using Journey.Maps.Maps;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Which claims of two maps have another grade; claims of two maps are the same where they say the same.</summary>
internal sealed class GradeChanges
{
    private readonly Grades grades;

    private GradeChanges(IEnumerable<GradeRow> told) =>
        grades = new Grades(told.DistinctBy(g => (g.ClaimId, g.StatementVersion)).ToDictionary(g => new ClaimKey(g.ClaimId, g.StatementVersion), g => g.Grade));

    public static async Task<GradeChanges> ReadAsync(MapsDb db, IReadOnlyList<Guid> maps, CancellationToken ct) =>
        new(await db.Grades.AsNoTracking().Where(grade => maps.Contains(grade.MapId)).ToListAsync(ct));

    public IEnumerable<MapChange> Between(MapDocument map, MapDocument other) =>
        from claim in map.Claims
        join same in other.Claims.DistinctBy(c => c.Statement) on claim.Statement equals same.Statement
        let grade = (before: grades.Of(new ClaimKey(claim.Id, claim.StatementVersion)), after: grades.Of(new ClaimKey(same.Id, same.StatementVersion)))
        where grade.before != grade.after
        select new MapChange(ChangeKind.GradeChanged, same.Id, "claim", same.Statement, "grade", grade.before, grade.after);
}
