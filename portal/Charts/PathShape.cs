using Journey.Portal.Models;

namespace Journey.Portal.Charts;

/// <summary>The columns of the path. Up to 20 steps stand side by side; of a longer path one stage is open and the others are one column each.</summary>
public sealed class PathShape
{
    const int MostColumns = 20;

    public PathShape(MapView view)
    {
        var (map, open) = (view.Document, view.OpenStage);
        var folds = map.Stages.Sum(stage => Math.Max(1, stage.Steps.Count)) > MostColumns;
        var opened = map.Stages.FirstOrDefault(stage => stage.Id == open) ?? map.Stages.FirstOrDefault();
        var column = 2;
        var stages = new List<PathStage>();
        foreach (var stage in map.Stages.Take(MostColumns))
        {
            var folded = folds && stage != opened;
            var steps = folded ? [] : stage.Steps.Take(MostColumns).ToList();
            stages.Add(new(stage, column, Math.Max(1, steps.Count), folded, steps));
            column += Math.Max(1, steps.Count);
        }
        Stages = stages;
        Columns = Math.Clamp(column - 2, 1, 2 * MostColumns);
        Curve = new([.. stages.SelectMany(stage => stage.Steps.Count > 0 ? stage.Steps.Select(view.FeelingAt) : [new(null, null, 0)])]);
    }

    public IReadOnlyList<PathStage> Stages { get; }

    public int Columns { get; }

    /// <summary>Whether the path scrolls sideways on its own.</summary>
    public bool Scrolls => Columns > 10;

    public CurveShape Curve { get; }

    public string LastStep => Stages.LastOrDefault(stage => stage.Steps.Count > 0)?.Steps[^1].Id ?? "";
}
