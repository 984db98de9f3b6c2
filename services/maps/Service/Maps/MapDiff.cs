using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>The structural difference of two documents (DOMAIN d9): elements matched by id, then touchpoint key, then title. Between two maps what has moved is told by its place among what both have.</summary>
internal sealed class MapDiff
{
    private readonly List<DocumentNode> before;
    private readonly List<DocumentNode> after;
    private readonly Dictionary<string, DocumentNode> partners;
    private readonly Dictionary<string, string> renamed;
    private readonly bool isAnotherMap;

    private MapDiff((Guid Id, MapDocument Map) before, (Guid Id, MapDocument Map) after, bool byIdOnly)
    {
        this.before = Nodes(before);
        this.after = Nodes(after);
        partners = ElementMatch.Of(this.before, this.after, byIdOnly);
        renamed = partners.ToDictionary(pair => pair.Key, pair => DocumentTree.IdOf(pair.Value.Json));
        isAnotherMap = before.Id != after.Id;
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

    // On another map steps and touchpoints have moved where their order along the whole path is another, whatever the stage or step around them is called.
    private HashSet<JsonObject> Moved()
    {
        var places = after.Select((node, i) => (node.Json, i)).ToDictionary(place => place.Json, place => place.i);
        var kept = before.Where(node => node.List is not null && partners.ContainsKey(Key(node))).Select(node => (Old: node, Now: partners[Key(node)]));
        var alongPath = kept.ToLookup(pair => isAnotherMap && pair.Old.Type is var type && (type == typeof(Step) || type == typeof(Touchpoint)));
        return
        [
            .. alongPath[true].GroupBy(pair => pair.Old.Type).SelectMany(all => OutOfOrder.Of([.. all.Select(pair => pair.Now.Json)], now => places[now])),
            .. alongPath[false].GroupBy(pair => pair.Old.List!).SelectMany(siblings => Moved([.. siblings], places)),
        ];
    }

    // Under another parent; or, under the same, outside the longest run of siblings that kept their order.
    private IEnumerable<JsonObject> Moved(IReadOnlyList<(DocumentNode Old, DocumentNode Now)> siblings, Dictionary<JsonObject, int> places)
    {
        var stayed = siblings.ToLookup(pair => Stays(pair.Old.Parent, pair.Now.Parent), pair => pair.Now.Json);
        return stayed[false].Concat(OutOfOrder.Of([.. stayed[true]], now => places[now]));
    }

    // Another map may call what an element stands in otherwise: a place that has no counterpart there is no other place.
    private bool Stays(string parent, string now) =>
        renamed.TryGetValue(parent, out var counterpart) ? counterpart == now : isAnotherMap && !renamed.ContainsValue(now);
}
