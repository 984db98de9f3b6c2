using System.Collections.Frozen;

namespace Journey.Maps.Maps;

/// <summary>Which fields of a document's records hold elements: asked for each field of each element when two documents are compared.</summary>
internal static class DocumentFields
{
    private static readonly FrozenDictionary<Type, FrozenDictionary<string, Type?>> Known = Read();

    /// <summary>The type of the elements in that field of a record; null where it holds none.</summary>
    public static Type? ElementsOf(Type record, string field) => Known[record][field];

    private static FrozenDictionary<Type, FrozenDictionary<string, Type?>> Read()
    {
        var known = new Dictionary<Type, FrozenDictionary<string, Type?>>();
        Add(known, typeof(MapDocument));
        return known.ToFrozenDictionary();
    }

    private static void Add(Dictionary<Type, FrozenDictionary<string, Type?>> known, Type record)
    {
        var fields = DocumentJson.Options.GetTypeInfo(record).Properties.ToFrozenDictionary(property => property.Name, Shape.ElementsOf);
        known[record] = fields;
        foreach (var element in fields.Values.OfType<Type>().Where(element => !known.ContainsKey(element)).Distinct())
        {
            Add(known, element);
        }
    }
}
