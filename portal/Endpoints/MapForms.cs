using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Editing;

namespace Journey.Portal.Endpoints;

/// <summary>Makes a map's document from a short form or from the API's JSON form. Ids are labels; maps replaces them.</summary>
internal static class MapForms
{
    public static MapDocument FromFields(IReadOnlyDictionary<string, string> typed)
    {
        var violations = new Violations();
        _ = int.TryParse(typed.Or("days"), NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        violations.Require(days is >= 1 and <= 3650, "days", "A whole number of days, 1 to 3,650.");
        violations.ThrowIfAny();
        var segment = typed.Or("segment");
        var template = MapTemplates.Of(typed.Or("template"));
        var document = new MapDocument
        {
            Title = typed.Or("title"),
            CustomerType = template?.CustomerType ?? "",
            Goal = new() { Statement = typed.Or("goal"), OutcomeTest = typed.Or("outcome") },
            Window = new() { Anchor = typed.Or("anchor"), End = typed.Or("end"), Days = days },
            Segment = new() { Key = KeyOf(segment), Name = segment },
            Family = typed.Or("family"),
            State = MapState.Current,
        };
        document.Stages.Add(SketchedPath.Of(typed.Or("path")));
        if (template is not null)
        {
            SketchedPath.Assume(document, template.Title);
        }
        return document;
    }

    public static MapDocument FromJson(string json)
    {
        try
        {
            var root = JsonNode.Parse(json) as JsonObject ?? throw new JsonException("The text is no JSON object.");
            NameEnums(root);
            return JsonParser.Default.Parse<MapDocument>(root.ToJsonString());
        }
        catch (Exception e) when (e is JsonException or InvalidProtocolBufferException or InvalidJsonException)
        {
            var violations = new Violations();
            violations.Add("json", e.Message);
            violations.ThrowIfAny();
            throw;
        }
    }

    // The API writes enums in lower camel case, protobuf's own JSON in their full names.
    static void NameEnums(JsonObject root)
    {
        if (root["state"]?.GetValueKind() == JsonValueKind.String)
        {
            root["state"] = root["state"]!.GetValue<string>() switch { "current" => "MAP_STATE_CURRENT", "target" => "MAP_STATE_TARGET", var other => other };
        }
        var emotions =
            from stage in root["stages"] as JsonArray ?? []
            from step in stage?["steps"] as JsonArray ?? []
            from emotion in step?["emotions"] as JsonArray ?? []
            where emotion?["basis"]?.GetValueKind() == JsonValueKind.String
            select emotion;
        foreach (var emotion in emotions.ToList())
        {
            emotion["basis"] = emotion["basis"]!.GetValue<string>() switch { "assumed" => "EMOTION_BASIS_ASSUMED", "selfReported" => "EMOTION_BASIS_SELF_REPORTED", var other => other };
        }
    }

    static string KeyOf(string name)
    {
        var letters = name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        return string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
