namespace Journey.Maps.Maps;

/// <summary>Finds for elements of one document the same ones of another: by id, then touchpoint key, then a title that is alike to .85.</summary>
internal static class ElementMatch
{
    private const double Alike = .85;

    // Beyond this many left over of a kind titles are not compared: the two have little in common.
    private const int Most = 200;

    /// <summary>The partner of each element, by the id it has in the first document; the maps themselves, which come first, are partners.</summary>
    public static Dictionary<string, DocumentNode> Of(IReadOnlyList<DocumentNode> before, IReadOnlyList<DocumentNode> after, bool byIdOnly)
    {
        var partners = new Dictionary<string, DocumentNode> { [Id(before[0])] = after[0] };
        var free = after.Skip(1).ToList();
        Match(before, partners, free, list => list.DistinctBy(Id).ToDictionary(Id), Id);
        if (byIdOnly)
        {
            return partners;
        }

        Match(before, partners, free, list => list.Where(n => KeyOf(n).Length > 0).DistinctBy(KeyOf).ToDictionary(KeyOf), KeyOf);
        foreach (var kind in before.Skip(1).Where(node => !partners.ContainsKey(Id(node))).GroupBy(node => node.Kind).Where(kind => kind.Count() <= Most))
        {
            var candidates = free.Where(node => node.Kind == kind.Key).ToList();
            foreach (var node in kind.Where(_ => candidates.Count is > 0 and <= Most))
            {
                var title = DocumentNode.TitleOf(node.Json);
                var best = candidates.Select(other => (other, alike: Likeness.Of(title, DocumentNode.TitleOf(other.Json)))).MaxBy(pair => pair.alike);
                if (best.alike >= Alike)
                {
                    partners[Id(node)] = best.other;
                    candidates.Remove(best.other);
                    free.Remove(best.other);
                }
            }
        }

        return partners;
    }

    private static void Match(
        IReadOnlyList<DocumentNode> before, Dictionary<string, DocumentNode> partners, List<DocumentNode> free,
        Func<List<DocumentNode>, Dictionary<string, DocumentNode>> index, Func<DocumentNode, string> key)
    {
        var known = index(free);
        foreach (var node in before.Skip(1).Where(node => !partners.ContainsKey(Id(node))))
        {
            if (known.TryGetValue(key(node), out var other) && other.Type == node.Type)
            {
                partners[Id(node)] = other;
                known.Remove(key(node));
            }
        }

        var taken = partners.Values.Select(node => node.Json).ToHashSet();
        free.RemoveAll(node => taken.Contains(node.Json));
    }

    private static string Id(DocumentNode node) => DocumentTree.IdOf(node.Json);

    private static string KeyOf(DocumentNode node) => TouchpointKeys.Of(node.Json);
}
