using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Editing;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Endpoints;

/// <summary>Makes of a step an item in a lane of the blueprint under another step. What it carries goes along; nothing is lost unsaid.</summary>
internal static class BackstageEdits
{
    public static IReadOnlyList<Edit> Of(MapTree tree, MapNode step, IReadOnlyDictionary<string, string> typed)
    {
        var (move, wrong) = (new BackstageMove(tree, step), new Violations());
        var under = move.Places.FirstOrDefault(place => place.Id == typed.Or("under"));
        var lane = typed.Or("lane");
        wrong.Require(under is not null, "under", typed.Or("under").Length == 0 ? T("Choose the step it stands under.") : T("That step is not on the map any more."));
        wrong.Require(lane is "backstage" or "supportProcesses", "lane", T("Backstage or support processes."));
        wrong.ThrowIfAny();
        return [Item(step, under!, lane, typed.Or("operatedBy")), .. Moves(move, under!), .. Links(move, under!, lane), .. move.Lost.SelectMany(ShapeEdits.Remove), new Edit { Op = EditOp.Remove, Path = step.Id }];
    }

    static Edit Item(MapNode step, MapNode under, string lane, string by)
    {
        var item = new Struct();
        item.Fields["title"] = Value.ForString(step.Title);
        item.Fields["lane"] = Value.ForString(lane);
        if (by.Length > 0)
        {
            item.Fields["operatedBy"] = Value.ForString(by);
        }
        return new Edit { Op = EditOp.Add, Path = under.Id, Field = "lanes", Value = Value.ForStruct(item), ClientId = "added" };
    }

    // Before the first contact of a later step, behind the last of an earlier one: the order of the path stays.
    static IEnumerable<Edit> Moves(BackstageMove move, MapNode under)
    {
        var before = move.IsBefore(under) ? move.FirstOf(under)?.Id ?? "" : "";
        return move.Moved.Select(node => new Edit { Op = EditOp.Move, Path = node.Id, Value = Value.ForString(under.Id), Before = node.Kind.Code == "touchpoint" ? before : "" });
    }

    static IEnumerable<Edit> Links(BackstageMove move, MapNode under, string lane)
    {
        foreach (var node in move.Pointed)
        {
            yield return new Edit { Op = EditOp.Link, Path = node.Id, Field = node.Kind.At, Value = Value.ForString(under.Id) };
            // Where nothing is said it broke in the work that goes behind the line.
            if (node.Kind.Code == "failurePoint" && node.Text("lane").Length == 0)
            {
                yield return new Edit { Op = EditOp.Set, Path = node.Id, Field = "lane", Value = Value.ForString(lane) };
            }
        }
    }
}
