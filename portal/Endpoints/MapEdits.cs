using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>Turns what was typed into the edits of one revision.</summary>
internal static class MapEdits
{
    public static IReadOnlyList<Edit> Of(EditorModel editor, IReadOnlyDictionary<string, string> typed) => typed.Or("do") switch
    {
        "set" when editor.Kind == "map" => [Set("", "title", typed), .. Goal(typed)],
        "set" => [Set(editor.Element, "title", typed), Set(editor.Element, "intent", typed), Set(editor.Element, "neededToProgress", typed)],
        "add-step" => [Add(editor.Element, "steps", ("title", typed.Or("title")), ("intent", typed.Or("intent")), ("neededToProgress", typed.Or("neededToProgress")))],
        "add-pain" => [AddPain(editor.Element, typed)],
        "add-claim" => [Add("", "claims", ("statement", typed.Or("claim")), ("element", editor.Element))],
        "remove" => Remove(editor, typed.Or("target")),
        _ => Refused("do", "There is no such edit."),
    };

    static IReadOnlyList<Edit> Goal(IReadOnlyDictionary<string, string> typed) =>
        [new() { Op = EditOp.Set, Field = "goal", Value = Object(("statement", typed.Or("statement")), ("outcomeTest", typed.Or("outcomeTest"))) }];

    static Edit AddPain(string step, IReadOnlyDictionary<string, string> typed)
    {
        var edit = Add("", "painPoints", ("title", typed.Or("pain")), ("step", step));
        _ = int.TryParse(typed.Or("severity"), NumberStyles.None, CultureInfo.InvariantCulture, out var severity);
        edit.Value.StructValue.Fields["severity"] = Value.ForNumber(severity);
        edit.Value.StructValue.Fields["reasons"] = Value.ForList([.. typed.List("reasons").Select(Value.ForString)]);
        return edit;
    }

    /// <summary>A pain point goes with the claims about it and the fixes proposed for it, or nothing would hold them.</summary>
    static IReadOnlyList<Edit> Remove(EditorModel editor, string target)
    {
        var document = editor.View.Document;
        var fixes = document.CandidateFixes.Where(fix => fix.PainPoint == target).Select(fix => fix.Id);
        var claims = document.Claims.Where(claim => claim.Element == target || fixes.Contains(claim.Element)).Select(claim => claim.Id);
        return [.. claims.Concat(fixes).Append(target).Select(id => new Edit { Op = EditOp.Remove, Path = id })];
    }

    static Edit Set(string path, string field, IReadOnlyDictionary<string, string> typed) =>
        new() { Op = EditOp.Set, Path = path, Field = field, Value = Value.ForString(typed.Or(field)) };

    static Edit Add(string path, string list, params (string Field, string Text)[] fields) =>
        new() { Op = EditOp.Add, Path = path, Field = list, Value = Object(fields) };

    static Value Object(params (string Field, string Text)[] fields)
    {
        var made = new Struct();
        foreach (var (field, text) in fields.Where(f => f.Text.Length > 0))
        {
            made.Fields[field] = Value.ForString(text);
        }
        return Value.ForStruct(made);
    }

    static IReadOnlyList<Edit> Refused(string field, string why)
    {
        var violations = new Violations();
        violations.Add(field, why);
        violations.ThrowIfAny();
        return [];
    }
}
