using Journey.Maps.Contracts;
using Journey.Portal.Html;

namespace Journey.Portal.Endpoints;

/// <summary>Where an editor leads back to: the lens of its own map that it was opened from, else the map. No address is taken from a request.</summary>
internal static class EditorReturn
{
    /// <summary>The lens whose page led here; empty for none.</summary>
    public static string LensBefore(HttpRequest request, string unit, string id) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page)
            ? AdjacentConcepts.All.FirstOrDefault(concept => Addresses.Compare(unit, id, concept.Key) == page.AbsolutePath)?.Key ?? ""
            : "";

    /// <summary>The lens a form names; empty for none that is known.</summary>
    public static string LensOf(IReadOnlyDictionary<string, string> typed) => AdjacentConcepts.All.FirstOrDefault(concept => concept.Key == typed.Or("lens"))?.Key ?? "";
}
