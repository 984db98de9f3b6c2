using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Editing;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>Turns what was typed into the edits of one revision; none where nothing would change.</summary>
internal static class MapEdits
{
    public static IReadOnlyList<Edit> Of(EditorModel editor, IReadOnlyDictionary<string, string> typed)
    {
        var wrong = new Violations();
        var edits = Of(editor, editor.Node, typed, wrong);
        wrong.ThrowIfAny();
        return edits;
    }

    static IReadOnlyList<Edit> Of(EditorModel editor, MapNode node, IReadOnlyDictionary<string, string> typed, Violations wrong) => typed.Or("do") switch
    {
        "set" => Set(node, typed, wrong),
        "add" => Add(editor, node, typed, wrong),
        "move" => PlaceEdits.Move(editor.Tree, node, typed, wrong),
        "earlier" => PlaceEdits.Nudge(editor.Tree, node, -1),
        "later" => PlaceEdits.Nudge(editor.Tree, node, 1),
        "split" => ShapeEdits.Split(editor.Tree, node, typed, wrong),
        "merge" => ShapeEdits.Merge(node, typed),
        "remove" => ShapeEdits.Remove(new Loss(editor.Tree, node)),
        _ => Refused(wrong),
    };

    /// <summary>Only what differs is sent, so that the version says what was changed and nothing else.</summary>
    static IReadOnlyList<Edit> Set(MapNode node, IReadOnlyDictionary<string, string> typed, Violations wrong)
    {
        var differing = node.Kind.Fields.Where(field => typed.Or(field.Name) != node.Text(field.Name)).ToList();
        var plain = differing.Where(field => !field.Name.Contains('.', StringComparison.Ordinal)).Select(field => new Edit
        {
            Op = field.Form is FieldForm.Element or FieldForm.Map ? EditOp.Link : EditOp.Set,
            Path = PathOf(node),
            Field = field.Name,
            Value = FieldValue.Of(field, typed.Or(field.Name), wrong),
        });
        var parts = differing.Where(field => field.Name.Contains('.', StringComparison.Ordinal)).Select(field => field.Name.Split('.')[0]).Distinct();
        return [.. plain, .. parts.Select(part => new Edit
        {
            Op = EditOp.Set,
            Path = PathOf(node),
            Field = part,
            Value = FieldValue.OfPart([.. node.Kind.Fields.Where(field => field.Name.StartsWith(part + ".", StringComparison.Ordinal))], typed, wrong),
        })];
    }

    static IReadOnlyList<Edit> Add(EditorModel editor, MapNode node, IReadOnlyDictionary<string, string> typed, Violations wrong)
    {
        if (editor.Offered.FirstOrDefault(kind => kind.Code == typed.Or("adding")) is not { } added)
        {
            return Refused(wrong);
        }
        var value = FieldValue.Of(added.Fields.Where(field => field.Form != FieldForm.Yes || typed.ContainsKey(field.Name)), typed, wrong);
        if (added.At.Length > 0)
        {
            value.StructValue.Fields[added.At] = Value.ForString(node.Id);
        }
        if (added.Code == "touchpoint" && !typed.ContainsKey("key"))
        {
            value.StructValue.Fields["key"] = Value.ForString(TouchpointKey.For(editor.Tree, typed.Or("name")));
        }
        var parent = added.At.Length > 0 || node.Kind.IsMap ? "" : node.Id;
        // Where one is, "there is none" goes.
        var none = editor.Tree.Of("absence").Where(absence => absence.Text("of") == added.List).Select(absence => new Edit { Op = EditOp.Remove, Path = absence.Id });
        return [.. none, new Edit { Op = EditOp.Add, Path = parent, Field = added.List, Value = value, Before = typed.Or("before"), ClientId = "added" }];
    }

    static string PathOf(MapNode node) => node.Kind.IsMap ? "" : node.Id;

    static IReadOnlyList<Edit> Refused(Violations wrong)
    {
        wrong.Add("do", "There is no such edit.");
        return [];
    }
}
