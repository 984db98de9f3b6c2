using Journey.Maps.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>A touchpoint over the columns of a comparison, with what differs.</summary>
/// <param name="Touchpoint">The touchpoint.</param>
/// <param name="Cells">One a column; null where the map does not have it.</param>
/// <param name="Differs">What differs, in words; empty where it is the same on every map.</param>
public sealed record ComparedRow(AlignedTouchpoint Touchpoint, IReadOnlyList<TouchpointCell?> Cells, IReadOnlyList<string> Differs)
{
    /// <summary>Whether a map does not have it; what differs begins with that.</summary>
    public bool IsMissing => Cells.Any(cell => cell is null);

    public static IReadOnlyList<ComparedRow> Of(CompareSegmentsReply reply)
    {
        var moved = reply.Differences.SelectMany(difference => difference.Changes)
            .Where(change => change is { Kind: ChangeKind.Moved, ElementKind: "touchpoint" }).Select(change => change.Element).ToHashSet(StringComparer.Ordinal);
        return [.. reply.Touchpoints.Select(touchpoint => Of(touchpoint, reply.Maps.Count, moved))];
    }

    /// <summary>The letter by which a column is called.</summary>
    public static string Letter(int map) => ((char)('A' + map)).ToString();

    static ComparedRow Of(AlignedTouchpoint touchpoint, int maps, HashSet<string> moved)
    {
        var cells = Enumerable.Range(0, maps).Select(map => touchpoint.Cells.FirstOrDefault(cell => cell.Map == map)).ToList();
        var missing = Enumerable.Range(0, maps).Where(map => cells[map] is null).Select(Letter).ToList();
        List<string> differs = [];
        if (missing.Count > 0)
        {
            differs.Add(touchpoint.Cells.Count == 1 ? T("only on {0}", Letter(touchpoint.Cells[0].Map)) : T("not on {0}", string.Join(T(", "), missing)));
        }
        var hasMoved = touchpoint.Cells.Any(cell => moved.Contains(cell.Id));
        if (hasMoved)
        {
            differs.Add(T("moved"));
        }
        var fields = new[]
        {
            (T("stage"), !hasMoved && Several(touchpoint, cell => cell.Stage)), (T("name"), Several(touchpoint, cell => cell.Name)),
            (T("channel"), Several(touchpoint, cell => cell.Channel)), (T("unit"), Several(touchpoint, cell => cell.OperatedBy)),
        };
        if (fields.Where(field => field.Item2).Select(field => field.Item1).ToList() is { Count: > 0 } changed)
        {
            differs.Add(T("other {0}", string.Join(T(", "), changed)));
        }
        return new(touchpoint, cells, differs);
    }

    static bool Several<T>(AlignedTouchpoint touchpoint, Func<TouchpointCell, T> value) => touchpoint.Cells.Select(value).Distinct().Count() > 1;
}
