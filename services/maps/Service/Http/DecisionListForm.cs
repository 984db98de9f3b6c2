using System.Text.Json.Nodes;

namespace Journey.Maps.Http;

internal sealed record DecisionListForm(IReadOnlyList<JsonObject> Decisions, string? Next);
