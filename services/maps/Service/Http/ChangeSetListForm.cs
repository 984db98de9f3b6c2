using Journey.Maps.Maps;

namespace Journey.Maps.Http;

internal sealed record ChangeSetListForm(IReadOnlyList<ChangeSet> ChangeSets, string? Next);
