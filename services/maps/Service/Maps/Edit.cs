using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

internal sealed record Edit(EditOp? Op = null, string Path = "", string Field = "", JsonNode? Value = null, string Before = "");
