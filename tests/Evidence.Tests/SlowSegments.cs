namespace Evidence.Tests;

/// <summary>Two segments compared from all their cases at once, in the plainest way: decision 0077 in as many words.</summary>
internal sealed class SlowSegments
{
    private readonly List<(List<string> Path, bool First)> _cases;
    private readonly Dictionary<string, string> _cells;

    public SlowSegments(IEnumerable<List<string>> first, IEnumerable<List<string>> second)
    {
        _cases = [.. Ordered(first).Select(path => (path, true)), .. Ordered(second).Select(path => (path, false))];
        _cells = Cells();
        Divergence = Between(_cases.ConvertAll(c => c.First));
        (P, Chance) = Chances();
    }

    public int Count => _cells.Values.Distinct().Count();

    public int Merged => _cells.Values.Count(cell => cell == "rest");

    public double Divergence { get; }

    public double P { get; }

    public double Chance { get; }

    private static IEnumerable<List<string>> Ordered(IEnumerable<List<string>> paths) =>
        paths.OrderBy(path => string.Join('\u0001', path) + "\u0000", StringComparer.Ordinal);

    private static IEnumerable<string> Steps(List<string> path) => path.Zip(path.Skip(1)).Select(pair => $"{pair.First}\u0001{pair.Second}");

    // Each transition by itself, or with the rest.
    private Dictionary<string, string> Cells()
    {
        var totals = _cases.SelectMany(c => Steps(c.Path)).CountBy(step => step).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var n1 = _cases.Where(c => c.First).Sum(c => Steps(c.Path).Count());
        var n2 = _cases.Where(c => !c.First).Sum(c => Steps(c.Path).Count());
        bool Small(double total) => Math.Min(n1, n2) * total / (n1 + n2) < 10 - 1e-9;
        var alone = totals.Count > 40 ? 39 : totals.Count;
        while (alone > 0 && Small(totals[alone - 1].Value))
        {
            alone--;
        }

        while (alone > 0 && alone < totals.Count && Small(totals.Skip(alone).Sum(pair => pair.Value)))
        {
            alone--;
        }

        return totals.Select((pair, at) => (pair.Key, Cell: at < alone ? pair.Key : "rest")).ToDictionary(pair => pair.Key, pair => pair.Cell);
    }

    private double Between(IReadOnlyList<bool> first)
    {
        var p = Shares(true);
        var q = Shares(false);
        return p.Count == 0 || q.Count == 0 ? 0 : _cells.Values.Distinct().Sum(cell => (Part(p, q, cell) + Part(q, p, cell)) / 2);

        Dictionary<string, double> Shares(bool own)
        {
            var steps = _cases.Where((_, at) => first[at] == own).SelectMany(c => Steps(c.Path)).Select(step => _cells[step]).ToList();
            return steps.CountBy(cell => cell).ToDictionary(pair => pair.Key, pair => (double)pair.Value / steps.Count);
        }

        static double Part(Dictionary<string, double> one, Dictionary<string, double> other, string cell) =>
            one.GetValueOrDefault(cell) is var share and > 0 ? share * Math.Log(2 * share / (share + other.GetValueOrDefault(cell)), 2) : 0;
    }

    // The first places of an order that is shuffled on and on are the smaller group; the numbers are SplitMix64's from 20260101.
    private (double P, double Chance) Chances()
    {
        var state = 20_260_101UL;
        var smaller = Math.Min(_cases.Count(c => c.First), _cases.Count(c => !c.First));
        var order = Enumerable.Range(0, _cases.Count).ToArray();
        var found = new List<double>();
        for (var shuffle = 0; shuffle < 999; shuffle++)
        {
            for (var i = 0; i < smaller; i++)
            {
                state += 0x9E3779B97F4A7C15;
                var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                z ^= z >> 31;
                var with = i + (int)(((UInt128)z * (uint)(_cases.Count - i)) >> 64);
                (order[i], order[with]) = (order[with], order[i]);
            }

            var dealt = new bool[_cases.Count];
            Array.ForEach(order[..smaller], at => dealt[at] = true);
            found.Add(Between(dealt));
        }

        return ((1.0 + found.Count(value => value >= Divergence - 1e-9)) / 1000, found.Order().ElementAt(989));
    }
}
