using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record NewEnding(DateOnly Until);

/// <summary>What a person no longer answers for: orphaned where nobody follows, with the titles of handoffs that lose a side by it.</summary>
internal sealed record LeftView(AssignmentView Assignment, bool Orphaned, IReadOnlyList<string> Handoffs);

internal sealed record EndingView(PersonView Person, IReadOnlyList<LeftView> Left)
{
    public static EndingView Of(PersonEnding ending) => new(
        PersonView.Of(ending.Person),
        [.. ending.Left.Select(left => new LeftView(AssignmentView.Of(left.Assigned), left.IsOrphaned, [.. left.Handoffs.Select(handoff => handoff.Title)]))]);
}
