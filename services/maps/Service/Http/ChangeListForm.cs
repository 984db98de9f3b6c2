using System.Text.Json.Nodes;

namespace Journey.Maps.Http;

internal sealed record ChangeListForm(IReadOnlyList<JsonObject> Changes, string? Next);
