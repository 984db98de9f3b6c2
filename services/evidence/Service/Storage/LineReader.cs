using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Reads lines from a statement that selects the case's number and <see cref="LineTable.Columns"/>.</summary>
internal sealed class LineReader(int dimensions)
{
    private const int MostRemembered = 10_000;
    private readonly Dictionary<byte[], int[]> _coded = new(Utf8Text.Comparer);

    public CaseRecord Read(Statement row) => new(
        row.Number(1), row.Small(2), row.Number(3), row.Small(4), row.Small(5), row.Small(6), row.Small(7), row.Number(8), row.Number(9), row.Small(10), row.Small(11),
        Coded(row.Blob(12)));

    // Few combinations make up most of a log: their words are shared.
    private int[] Coded(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || dimensions == 0)
        {
            return [];
        }

        if (_coded.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(bytes, out var words))
        {
            return words;
        }

        words = Codes.Read(bytes, dimensions);
        if (_coded.Count < MostRemembered)
        {
            _coded.Add(bytes.ToArray(), words);
        }

        return words;
    }
}
