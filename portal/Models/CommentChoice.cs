namespace Journey.Portal.Models;

/// <summary>Which comments are looked at: of one element or all, with those that are settled or without.</summary>
public sealed record CommentChoice(string Element, bool All, string Cursor)
{
    /// <summary>As the query of an address.</summary>
    public string Text(params IEnumerable<string> more)
    {
        var parts = new[] { Element.Length > 0 ? $"element={Uri.EscapeDataString(Element)}" : "", All ? "show=all" : "" }.Concat(more).Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
