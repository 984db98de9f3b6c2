using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record RevisionForm(string Reason = "", IReadOnlyList<Edit>? Edits = null)
{
    public IReadOnlyList<Edit> Edits { get; init; } = Edits ?? [];
}
