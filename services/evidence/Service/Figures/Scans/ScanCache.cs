namespace Journey.Evidence.Figures;

/// <summary>Answers of scans, bounded. A revision never changes, so nothing is ever taken out for being stale.</summary>
internal sealed class ScanCache
{
    private const int MostRows = 200_000;
    private readonly Recent<ScanKey, object> _answers = new(MostRows);

    /// <param name="key">What is asked.</param>
    /// <param name="scan">Makes the answer.</param>
    /// <param name="rows">About how long an answer is.</param>
    public T GetOrAdd<T>(ScanKey key, Func<T> scan, Func<T, int> rows)
        where T : class
    {
        if (_answers.Find(key) is T known)
        {
            return known;
        }

        var answer = scan();
        _answers.Put(key, answer, rows(answer) + 1);
        return answer;
    }
}
