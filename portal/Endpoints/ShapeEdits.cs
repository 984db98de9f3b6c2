using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Editing;

namespace Journey.Portal.Endpoints;

/// <summary>Edits that make several elements of one, one of several, or none.</summary>
internal static class ShapeEdits
{
    public static IReadOnlyList<Edit> Split(MapTree tree, MapNode node, IReadOnlyDictionary<string, string> typed, Violations wrong)
    {
        wrong.Require(typed.Or("first").Length > 0, "first", "Say what this part is called.");
        wrong.Require(typed.Or("second").Length > 0, "second", "Say what this part is called.");
        var (first, second) = (new Struct(), new Struct());
        first.Fields[node.Kind.Title.Name] = Value.ForString(typed.Or("first"));
        second.Fields[node.Kind.Title.Name] = Value.ForString(typed.Or("second"));
        if (node.Kind.Code == "touchpoint")
        {
            second.Fields["key"] = Value.ForString(TouchpointKey.For(tree, typed.Or("second")));
        }
        var parts = Value.ForList(Value.ForStruct(first), Value.ForStruct(second));
        return node.Kind.Splits ? [new Edit { Op = EditOp.Split, Path = node.Id, Value = parts, Before = typed.Or("from"), ClientId = "added" }] : [];
    }

    /// <summary>The element at hand stays; the other one goes into it.</summary>
    public static IReadOnlyList<Edit> Merge(MapNode node, IReadOnlyDictionary<string, string> typed)
    {
        var merge = new Edit { Op = EditOp.Merge, Path = node.Id, Value = Value.ForList(Value.ForString(typed.Or("with"))) };
        return typed.Or("called") is { Length: > 0 } called && called != node.Text(node.Kind.Title.Name)
            ? [merge, new Edit { Op = EditOp.Set, Path = node.Id, Field = node.Kind.Title.Name, Value = Value.ForString(called) }]
            : [merge];
    }

    /// <summary>What would point at nothing goes in the same revision, or nothing would hold it.</summary>
    public static IReadOnlyList<Edit> Remove(Loss loss) =>
    [
        .. loss.WithoutMetric.Select(fix => new Edit { Op = EditOp.Link, Path = fix.Id, Field = "metric", Value = Value.ForNull() }),
        .. loss.Ways.Select(found => found.Left.Count == 0
            ? new Edit { Op = EditOp.Remove, Path = found.Way.Id }
            : new Edit { Op = EditOp.Set, Path = found.Way.Id, Field = "touchpoints", Value = Value.ForList([.. found.Left.Select(Value.ForString)]) }),
        .. loss.Roots.Select(node => new Edit { Op = EditOp.Remove, Path = node.Id }),
    ];
}
