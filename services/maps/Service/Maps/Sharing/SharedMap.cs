namespace Journey.Maps.Maps;

/// <summary>What whoever has a link reads: a redacted version, the grades of its claims, and how many claims are left out because nobody decided on them.</summary>
internal sealed record SharedMap(MapVersion Map, IReadOnlyList<SharedGrade> Grades, int Undecided, DateOnly Until);
