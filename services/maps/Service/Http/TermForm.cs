using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>A term; <paramref name="UsedBy"/> where one was asked for, the newest of them.</summary>
internal sealed record TermForm(
    string Key, string Name, IReadOnlyList<string> Replaces, int Maps, DateTimeOffset AddedAt, string AddedBy, IReadOnlyList<MapReference>? UsedBy = null)
{
    public static TermForm Of(Term term) => new(term.Key, term.Name, term.Replaces, term.Maps, term.AddedAt, term.AddedBy);

    public static TermForm Of(TermDetail detail) => Of(detail.Term) with { UsedBy = detail.UsedBy };
}
