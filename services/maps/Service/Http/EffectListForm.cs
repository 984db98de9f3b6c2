using Journey.Maps.Decisions;

namespace Journey.Maps.Http;

internal sealed record EffectListForm(IReadOnlyList<VersionEffect> Effects, string? Next);
