using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Tests;

/// <summary>Files that came in one after another, and what is asked of them.</summary>
internal sealed record History(List<(string Source, List<PlainRecord> Records)> Files, bool LogsFirst, List<PlainQuery> Queries)
{
    private const long FirstMidnight = 1_700_002_800_000;
    private const long Hour = 3_600_000;

    public static Arbitrary<History> Any()
    {
        var records = from id in Gen.Choose(1, 40)
                      from who in Gen.Choose(0, 24)
                      from activity in Gen.Choose(0, 4)
                      from hour in Gen.Frequency((9, Gen.Choose(0, 140).Select(h => (int?)h)), (1, Gen.Constant((int?)null)))
                      from service in Gen.Choose(0, 3)
                      from words in Gen.Choose(0, 431)
                      from more in Gen.Choose(0, 107)
                      from recorded in Gen.Choose(0, 2)
                      select new PlainRecord(
                          id, 1 + (who / 5), who % 5, activity, hour, service, words % 3, words / 3 % 4, words / 12 % 3, words / 36 % 3,
                          more % 3, more / 3 % 6, more / 18 % 3, recorded);
        var file = from source in Gen.Elements("a", "b")
                   from list in records.NonEmptyListOf()
                   select (source, list.Take(30).ToList());
        return (from files in file.ListOf(4)
                from first in Gen.Elements(true, false)
                from queries in Query().ListOf(3)
                select new History([.. files], first, [.. queries])).ToArbitrary();
    }

    private static Gen<PlainQuery> Query() =>
        from anchor in Gen.Elements(null, "a1", "a2")
        from end in Gen.Elements(null, null, "a3", "a4")
        from days in Gen.Elements<int?>(null, null, 1, 2)
        from each in Gen.Elements(true, false)
        from gap in Gen.Elements<int?>(null, null, null, 36_000)
        from segment in Gen.Elements(null, null, null, "", "1", "2")
        from bounds in Gen.Elements(0, 1, 2, 3)
        from at in Gen.Choose(0, 130)
        from asOf in Gen.Elements<int?>(null, null, 60, 100)
        from only in Gen.Elements(null, null, "kind:k1", "reason:r2", "channel:", "segment:2", "activity:a1")
        select new PlainQuery
        {
            Anchor = anchor,
            End = end,
            Days = anchor is null ? null : days,
            EachAnchor = anchor is not null && each,
            Gap = gap,
            Segment = segment,
            From = bounds is 1 ? FirstMidnight + (at / 24 * 24 * Hour) : bounds is 2 ? FirstMidnight + (at * Hour) : null,
            To = bounds is 3 ? FirstMidnight + (at / 24 * 24 * Hour) : null,
            AsOf = asOf is { } hour ? FirstMidnight + (hour * Hour) : null,
            Where = only,
        };
}
