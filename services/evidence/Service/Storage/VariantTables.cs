using Journey.Evidence.Aggregates;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Reads variants and the paths behind their chains.</summary>
internal sealed class VariantTables(BulkStore store, SourceScope scope)
{
    private const int MostWalked = 256;

    /// <summary>How many variants, and enough of the most frequent ones that no tie is cut.</summary>
    public (long Distinct, List<(ulong Chain, long N)> Most) Most(Selection selection, bool segmented, Sums sums, int top)
    {
        if (!selection.AllDays)
        {
            var counted = sums.Variants.Where(pair => pair.Value > 0).Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value).ToList();
            return (counted.Count, Cut(counted, top));
        }

        if (Part(selection, segmented) is not { } segment)
        {
            return (0, []);
        }

        var distinct = Number("select coalesce(sum(n), 0) from tally where unit_no = ?1 and source_no = ?2 and segment = ?3 and kind = 8", segment) ?? 0;
        // The index holds counts of 8 and more; a thin log has few of them, and all its variants are looked at.
        var least = Number($"select n from variant where unit_no = ?1 and source_no = ?2 and segment = ?3 and n >= 8 order by n desc limit 1 offset {top - 1}", segment)
            ?? Number($"select n from variant where unit_no = ?1 and source_no = ?2 and segment = ?3 order by n desc limit 1 offset {top - 1}", segment)
            ?? 1;
        return (distinct, Rows(segment, least));
    }

    /// <summary>The segment under which variants of a selection over all days are counted; null where there can be none.</summary>
    public static int? Part(Selection selection, bool segmented) =>
        segmented ? selection.Segment ?? ShapeTable.AllSegments : selection.Segment is > 0 ? null : ShapeTable.AllSegments;

    /// <summary>Variants by class of size, and the cases they hold.</summary>
    public List<(int Size, long Variants, long Cases)> Sizes(int segment)
    {
        using var statement = store.Prepare("select a, n, total from tally where unit_no = ?1 and source_no = ?2 and segment = ?3 and kind = ?4 and n > 0");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, segment).Bind(4, (int)Tally.Sizes);
        var sizes = new List<(int, long, long)>();
        while (statement.Step())
        {
            sizes.Add((statement.Small(0), statement.Number(1), statement.Number(2)));
        }

        return sizes;
    }

    /// <summary>How many cases walked each variant of a class of size, most first.</summary>
    public IEnumerable<long> Counts(int segment, int size)
    {
        var (least, next) = (Buckets.Least(size), Buckets.Least(size + 1));
        var indexed = least >= 8 ? " and n >= 8" : "";
        using var statement = store.Prepare($"select n from variant where unit_no = ?1 and source_no = ?2 and segment = ?3{indexed} and n >= ?4 and n < ?5 order by n desc");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, segment).Bind(4, least).Bind(5, next);
        while (statement.Step())
        {
            yield return statement.Number(0);
        }
    }

    /// <summary>Every variant of a part with its cases; what is read grows with how many there are.</summary>
    public List<(ulong Chain, long N)> All(int segment) => Rows(segment, least: 1);

    /// <summary>The activities behind some of the chains of a log, however many more it has.</summary>
    public Dictionary<ulong, int[]> Some(IReadOnlyCollection<ulong> chains) => Walk(chains, []);

    /// <summary>The activities behind each chain.</summary>
    public Dictionary<ulong, int[]> Paths(IReadOnlyCollection<ulong> chains) =>
        Walk(chains, chains.Count > MostWalked ? AllSteps() : []);

    private Dictionary<ulong, int[]> Walk(IReadOnlyCollection<ulong> chains, Dictionary<ulong, (ulong Parent, int[] Steps)> steps)
    {
        using var find = store.Prepare("select parent, steps from path where unit_no = ?1 and source_no = ?2 and chain = ?3");
        return chains.ToDictionary(chain => chain, chain => Walk(chain, steps, find));
    }

    private static List<(ulong Chain, long N)> Cut(List<(ulong Chain, long N)> ordered, int top) =>
        ordered.Count <= top ? ordered : ordered.FindAll(pair => pair.N >= ordered[top - 1].N);

    private int[] Walk(ulong chain, Dictionary<ulong, (ulong Parent, int[] Steps)> steps, Statement find)
    {
        var path = new List<int>();
        while (chain != 0)
        {
            if (!steps.TryGetValue(chain, out var step))
            {
                find.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, (long)chain).Step();
                step = ((ulong)find.Number(0), Steps(find.Blob(1)));
                find.Reset();
                steps.Add(chain, step);
            }

            path.AddRange(step.Steps.Reverse());
            chain = step.Parent;
        }

        path.Reverse();
        return [.. path];
    }

    private static int[] Steps(ReadOnlySpan<byte> stored)
    {
        var steps = new List<int>();
        for (var at = 0; at < stored.Length;)
        {
            steps.Add((int)Bytes.Number(stored, ref at));
        }

        return [.. steps];
    }

    private Dictionary<ulong, (ulong Parent, int[] Steps)> AllSteps()
    {
        var steps = new Dictionary<ulong, (ulong Parent, int[] Steps)>();
        using var statement = store.Prepare("select chain, parent, steps from path where unit_no = ?1 and source_no = ?2");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source);
        while (statement.Step())
        {
            steps.Add((ulong)statement.Number(0), ((ulong)statement.Number(1), Steps(statement.Blob(2))));
        }

        return steps;
    }

    private List<(ulong Chain, long N)> Rows(int segment, long least)
    {
        var indexed = least >= 8 ? " and n >= 8" : "";
        using var statement = store.Prepare($"select chain, n from variant where unit_no = ?1 and source_no = ?2 and segment = ?3{indexed} and n >= ?4");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, segment).Bind(4, least);
        var rows = new List<(ulong, long)>();
        while (statement.Step())
        {
            rows.Add(((ulong)statement.Number(0), statement.Number(1)));
        }

        return rows;
    }

    private long? Number(string sql, int segment)
    {
        using var statement = store.Prepare(sql);
        return statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, segment).Step() ? statement.Number(0) : null;
    }
}
