using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>
/// Sums by segment, and values where medians are wanted. New values go to the row's short tail; a full tail is dealt out to pages by
/// size of value, so that a median opens one bucket and not the whole distribution.
/// </summary>
internal sealed class TallyTable(BulkStore store, SourceScope scope) : IDisposable
{
    // With what the values at hand add, a page stays where its key is and needs no page of the store for itself.
    private const int LargestPage = 800;
    private readonly Statement _find = store.Find("select n, total, histogram, tail, deals from tally where unit_no = ?1 and source_no = ?2 and segment = ?3 and kind = ?4 and a = ?5 and b = ?6");
    private readonly Statement _save = store.Insert("tally", "unit_no, source_no, segment, kind, a, b, n, total, histogram, tail, deals", "on conflict (unit_no, source_no, segment, kind, a, b) do update set n = excluded.n, total = excluded.total, histogram = excluded.histogram, tail = excluded.tail, deals = excluded.deals");
    private readonly Statement _page = store.Find("select page, body from tally_page where unit_no = ?1 and source_no = ?2 and segment = ?3 and kind = ?4 and a = ?5 and b = ?6 and bucket = ?7 order by page desc limit 1");
    private readonly Statement _savePage = store.Insert("tally_page", "unit_no, source_no, segment, kind, a, b, bucket, page, body", "on conflict (unit_no, source_no, kind, a, b, bucket, segment, page) do update set body = excluded.body");
    private readonly List<(TallyKey Key, int Bucket, List<(long Value, long Count)> Values)> _dealt = [];
    private readonly Bytes _room = new(1024);

    public TallyState Find(TallyKey key)
    {
        var found = Key(_find, key).Step();
        var state = found ? TallyState.Read(_find.Number(0), _find.Number(1), _find.Blob(2), _find.Blob(3), _find.Number(4)) : new TallyState();
        _find.Reset();
        return state;
    }

    /// <summary>Those of several keys that are stored.</summary>
    public IEnumerable<(TallyKey Key, TallyState State)> Fetch(IReadOnlyCollection<TallyKey> keys)
    {
        using var fetch = store.Find(
            """
            select t.n, t.total, t.histogram, t.tail, t.deals, t.segment, t.kind, t.a, t.b
            from unnest(?3::bigint[], ?4::bigint[], ?5::bigint[], ?6::bigint[]) as k(segment, kind, a, b)
            join tally t on t.unit_no = ?1 and t.source_no = ?2 and t.segment = k.segment and t.kind = k.kind and t.a = k.a and t.b = k.b
            """);
        fetch.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, keys.Select(key => (long)key.Segment).ToArray())
            .Bind(4, keys.Select(key => (long)key.Kind).ToArray()).Bind(5, keys.Select(key => (long)key.A).ToArray()).Bind(6, keys.Select(key => (long)key.B).ToArray());
        while (fetch.Step())
        {
            yield return (
                new TallyKey(fetch.Small(5), (Tally)fetch.Small(6), fetch.Small(7), fetch.Small(8)),
                TallyState.Read(fetch.Number(0), fetch.Number(1), fetch.Blob(2), fetch.Blob(3), fetch.Number(4)));
        }
    }

    public void Save(TallyKey key, TallyState state)
    {
        if (state.TailCount > TallyState.LongestTail)
        {
            Deal(key, state);
        }

        Key(_save, key).Bind(7, state.N).Bind(8, state.Total).Bind(9, state.Write(_room)).Bind(10, state.Tail.Span).Bind(11, state.Deals).Run();
    }

    /// <summary>No more tallies come in this batch: values that were dealt out are written to their pages, which are fetched at once.</summary>
    public void End()
    {
        if (_dealt.Count == 0)
        {
            return;
        }

        var pages = FetchPages();
        foreach (var (key, bucket, values) in _dealt)
        {
            var (page, body) = pages.GetValueOrDefault((key, bucket));
            SavePage(key, bucket, page, body, values);
        }

        _dealt.Clear();
    }

    public void Dispose()
    {
        _find.Dispose();
        _save.Dispose();
        _page.Dispose();
        _savePage.Dispose();
    }

    private void Deal(TallyKey key, TallyState state)
    {
        var values = state.TakeTail();
        for (var from = 0; from < values.Count;)
        {
            var bucket = Buckets.Of(values[from].Value);
            var to = from;
            var net = 0L;
            for (; to < values.Count && Buckets.Of(values[to].Value) == bucket; to++)
            {
                net += values[to].Count;
            }

            state.Deal(bucket, net);
            Deal(key, bucket, values.GetRange(from, to - from));
            from = to;
        }
    }

    private void Deal(TallyKey key, int bucket, List<(long Value, long Count)> values)
    {
        if (store.FetchesAhead)
        {
            _dealt.Add((key, bucket, values));
            return;
        }

        Key(_page, key).Bind(7, bucket);
        var found = _page.Step();
        SavePage(key, bucket, found ? _page.Small(0) : 0, found ? _page.Blob(1) : [], values);
        _page.Reset();
    }

    private void SavePage(TallyKey key, int bucket, int page, ReadOnlySpan<byte> body, List<(long Value, long Count)> values)
    {
        if (body.Length > LargestPage)
        {
            page++;
        }
        else if (body.Length > 0)
        {
            values = ValueCounts.Merge(ValueCounts.OfPage(body), values);
        }

        ValueCounts.WritePage(values, _room);
        // A page of which everything was taken back stays, empty, as one value that counts nothing.
        Key(_savePage, key).Bind(7, bucket).Bind(8, page).Bind(9, _room.Length == 0 ? [0, 0] : _room.Span).Run();
    }

    // The last page of each bucket that values were dealt to.
    private Dictionary<(TallyKey Key, int Bucket), (int Page, byte[] Body)> FetchPages()
    {
        using var fetch = store.Find(
            """
            select segment, kind, a, b, bucket, page, body
            from unnest(?3::bigint[], ?4::bigint[], ?5::bigint[], ?6::bigint[], ?7::bigint[]) as dealt(segment, kind, a, b, bucket) cross join lateral
                (select page, body from tally_page t where t.unit_no = ?1 and t.source_no = ?2 and t.segment = dealt.segment and t.kind = dealt.kind
                    and t.a = dealt.a and t.b = dealt.b and t.bucket = dealt.bucket order by page desc limit 1) found
            """);
        fetch.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, Each(of => of.Key.Segment)).Bind(4, Each(of => (int)of.Key.Kind))
            .Bind(5, Each(of => of.Key.A)).Bind(6, Each(of => of.Key.B)).Bind(7, Each(of => of.Bucket));
        var pages = new Dictionary<(TallyKey, int), (int, byte[])>();
        while (fetch.Step())
        {
            var key = new TallyKey(fetch.Small(0), (Tally)fetch.Small(1), fetch.Small(2), fetch.Small(3));
            pages.Add((key, fetch.Small(4)), (fetch.Small(5), fetch.Blob(6).ToArray()));
        }

        return pages;
    }

    private long[] Each(Func<(TallyKey Key, int Bucket, List<(long, long)>), long> number) => [.. _dealt.Select(number)];

    private Statement Key(Statement statement, TallyKey key) => statement
        .Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, key.Segment).Bind(4, (int)key.Kind).Bind(5, key.A).Bind(6, key.B);
}
