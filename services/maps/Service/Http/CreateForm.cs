using System.Text.Json.Nodes;
using Journey.Maps.Maps;
using Journey.Platform.Errors;

namespace Journey.Maps.Http;

/// <summary>The body of a new map: the document's fields, and the reason beside them.</summary>
internal sealed record CreateForm(string Reason, MapDocument Document)
{
    public static CreateForm Read(JsonObject body, Violations violations)
    {
        var document = body.DeepClone().AsObject();
        document.Remove("reason");
        var reason = body.TryGetPropertyValue("reason", out var given) ? Shape.Fit(given, typeof(string), "reason", violations) : null;
        return new CreateForm(reason?.GetValue<string>() ?? "", Shape.Read<MapDocument>(document, violations));
    }
}
