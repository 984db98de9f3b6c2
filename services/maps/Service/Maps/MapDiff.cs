using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>The structural difference of two documents (DOMAIN d9): elements matched by id, then touchpoint key, then title.</summary>
internal sealed class MapDiff
{
    private readonly List<DocumentNode> before;
    private readonly List<DocumentNode> after;
    private readonly Dictionary<string, DocumentNode> partners;
    private readonly Dictionary<string, string> renamed;

    private MapDiff((Guid Id, MapDocument Map) before, (Guid Id, MapDocument Map) after, bool byIdOnly)
    {
        this.before = Nodes(before);
        this.after = Nodes(after);
        partners = ElementMatch.Of(this.before, this.after, byIdOnly);
        renamed = partners.ToDictionary(pair => pair.Key, pair => DocumentTree.IdOf(pair.Value.Json));
    }

    /// <summary>The differences: what went, what came, then what changed and moved in the order of the older document.</summary>
    public static IReadOnlyList<MapChange> Of((Guid Id, MapDocument Map) before, (Guid Id, MapDocument Map) after, bool byIdOnly = false) =>
        [.. new MapDiff(before, after, byIdOnly).Changes()];

    private static List<DocumentNode> Nodes((Guid Id, MapDocument Map) map)
    {
        var root = DocumentJson.ToNode(map.Map);
        var all = new DocumentTree(root, map.Id).All().ToList();
        root["id"] = map.Id.ToString();
        return [new DocumentNode(root, typeof(MapDocument), null), .. all];
    }

    private IEnumerable<MapChange> Changes()
    {
        var moved = Moved();
        var matched = partners.Values.Select(node => node.Json).ToHashSet();
        foreach (var node in before.Where(node => !partners.ContainsKey(Key(node))))
        {
            yield return Change(ChangeKind.Removed, node);
        }

        foreach (var node in after.Where(node => !matched.Contains(node.Json)))
        {
            yield return Change(ChangeKind.Added, node);
        }

        foreach (var old in before)
        {
            if (partners.TryGetValue(Key(old), out var now))
            {
                foreach (var change in Compare(old, now))
                {
                    yield return change;
                }

                if (moved.Contains(now.Json))
                {
                    yield return Change(ChangeKind.Moved, now);
                }
            }
        }
    }

    private static MapChange Change(ChangeKind kind, DocumentNode node) => new(kind, DocumentTree.IdOf(node.Json), node.Kind, DocumentNode.TitleOf(node.Json));

    private IEnumerable<MapChange> Compare(DocumentNode old, DocumentNode now)
    {
        foreach (var field in Fields(old).Union(Fields(now)))
        {
            var (was, is_) = (old.Json[field], now.Json[field]);
            if (!JsonNode.DeepEquals(Translate(field, was), is_))
            {
                var kind = field == "operatedBy" ? ChangeKind.OwnerChanged : ChangeKind.Changed;
                yield return Change(kind, now) with { Field = field, Before = was?.DeepClone(), After = is_?.DeepClone() };
            }
        }
    }

    // Between two maps the same element has two ids.
    private JsonNode? Translate(string field, JsonNode? value) =>
        Linking.IsReference(field) && value is JsonValue id && id.TryGetValue<string>(out var text) && renamed.TryGetValue(Labels.Spell(text), out var other) ? other : value;

    private static IEnumerable<string> Fields(DocumentNode node) =>
        node.Json.Select(field => field.Key).Where(name => name is not ("id" or "statementVersion") && DocumentFields.ElementsOf(node.Type, name) is null);

    private static string Key(DocumentNode node) => DocumentTree.IdOf(node.Json);

    // Under another parent; or, under the same, outside the longest run of siblings that kept their order.
    private HashSet<JsonObject> Moved()
    {
        var places = after.Select((node, i) => (node.Json, i)).ToDictionary(place => place.Json, place => place.i);
        var moved = new HashSet<JsonObject>();
        foreach (var siblings in before.Where(node => node.List is not null && partners.ContainsKey(Key(node))).GroupBy(node => node.List!))
        {
            var parent = siblings.First().Parent;
            var kept = new List<(JsonObject Json, int Place)>();
            foreach (var now in siblings.Select(node => partners[Key(node)]))
            {
                if (renamed.GetValueOrDefault(parent) != now.Parent)
                {
                    moved.Add(now.Json);
                }
                else
                {
                    kept.Add((now.Json, places[now.Json]));
                }
            }

            moved.UnionWith(OutOfOrder.Of(kept, entry => entry.Place).Select(entry => entry.Json));
        }

        return moved;
    }
}
