using Journey.Maps.V1;
using Journey.Portal.Editing;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Endpoints;

/// <summary>A path as it is typed in lines: a stage, "- " a step, "* " a touchpoint with its channel behind the last comma. Ids are labels.</summary>
internal static class SketchedPath
{
    public static List<Stage> Of(string path)
    {
        var stages = new List<Stage>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in path.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.TrimStart('-', '*', ' ');
            if (!line.StartsWith('-') && !line.StartsWith('*'))
            {
                stages.Add(new Stage { Id = $"stage-{stages.Count + 1}", Title = line });
                continue;
            }
            var step = line.StartsWith('*') && stages is [.., { Steps.Count: > 0 }] ? stages[^1].Steps[^1] : null;
            if (step is not null)
            {
                step.Touchpoints.Add(Touchpoint(words, keys));
            }
            else
            {
                Add(stages, words);
            }
        }
        return stages;
    }

    /// <summary>Says of each stage that it is only assumed, and how that would be tested.</summary>
    public static void Assume(MapDocument map, string skeleton)
    {
        foreach (var stage in map.Stages)
        {
            var claim = $"{stage.Id}-claim";
            map.Claims.Add(new Claim { Id = claim, Statement = T("Customers go through “{0}” as it stands here.", stage.Title), Element = stage.Id });
            map.Assumptions.Add(new Assumption
            {
                Id = $"{stage.Id}-assumption",
                Claim = claim,
                Test = T("Hold it against a log of what they did. It came from the skeleton “{0}”; nobody has looked.", T(skeleton)),
            });
        }
    }

    static void Add(List<Stage> stages, string step)
    {
        if (stages.Count == 0)
        {
            stages.Add(new Stage { Id = "stage-1", Title = "Path" });
        }
        var stage = stages[^1];
        stage.Steps.Add(new Step { Id = $"{stage.Id}-step-{stage.Steps.Count + 1}", Title = step });
    }

    static Touchpoint Touchpoint(string words, HashSet<string> keys)
    {
        var comma = words.LastIndexOf(',');
        var (name, channel) = comma > 0 ? (words[..comma].Trim(), words[(comma + 1)..].Trim()) : (words, "");
        var key = TouchpointKey.For(keys, name);
        keys.Add(key);
        return new Touchpoint { Id = $"touchpoint-{key}", Key = key, Name = name, Channel = channel.Length > 0 ? channel : "web" };
    }
}
