using System.Text.Json.Nodes;

namespace Journey.Local.Commands;

/// <summary>Says how an import ended.</summary>
internal static class ImportReport
{
    const int Shown = 10;

    /// <summary>Whether it was done; rejected lines do not undo it, they are told.</summary>
    public static bool Tell(JsonNode import, Progress progress)
    {
        var problems = import["problems"]?.AsArray() ?? [];
        foreach (var problem in problems.Take(Shown))
        {
            progress.Say($"  line {problem?["line"]}, {problem?["field"]}: {problem?["reason"]}");
        }

        if (problems.Count > Shown)
        {
            progress.Say($"  and {problems.Count - Shown} more");
        }

        var state = (string?)import["state"];
        progress.Say($"{state}: {import["read"]} read, {import["accepted"]} accepted, {import["duplicates"]} duplicates, {import["rejected"]} rejected, {import["withoutTime"]} without time, {import["seconds"]} s");
        return state == "done";
    }
}
