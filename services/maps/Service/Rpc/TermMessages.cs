using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;
using Journey.Platform.Errors;

namespace Journey.Maps.Rpc;

/// <summary>The dictionary as messages.</summary>
internal static class TermMessages
{
    public static TermKind Kind(V1.TermKind kind)
    {
        var violations = new Violations();
        violations.Require(kind is V1.TermKind.Channel or V1.TermKind.Touchpoint, "kind", "It must be channel or touchpoint.");
        violations.ThrowIfAny();
        return kind == V1.TermKind.Channel ? TermKind.Channel : TermKind.Touchpoint;
    }

    public static V1.ListTermsReply Of(Page<Term> page) => new() { Terms = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.GetTermReply Of(TermDetail detail) => new()
    {
        Term = Of(detail.Term),
        UsedBy = { detail.UsedBy.Select(map => new V1.TermMap { MapId = map.Id.ToString(), Title = map.Title }) },
    };

    public static V1.Term Of(Term term) => new()
    {
        Key = term.Key,
        Name = term.Name,
        Replaces = { term.Replaces },
        Maps = term.Maps,
        AddedAt = Timestamp.FromDateTimeOffset(term.AddedAt),
        AddedBy = term.AddedBy,
    };
}
