using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>The tests of a map, and what its fixes did to their points and to the line; null where owners did not answer in time.</summary>
public sealed record TrialsModel(MapView View, IReadOnlyList<Test>? Tests, ListLinesReply? Lines, IReadOnlyList<Fix> Fixes)
{
    /// <summary>Open fixes that no test runs of.</summary>
    public IEnumerable<Fix> Untested => Fixes.Where(fix => fix.State is FixState.Planned or FixState.Running && (Tests ?? []).All(test => test.FixId != fix.FixId || test.State != TestState.Running));

    public string TitleOf(string fix) => Fixes.FirstOrDefault(known => known.FixId == fix)?.Title ?? "";
}
