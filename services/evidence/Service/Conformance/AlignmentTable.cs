namespace Journey.Evidence.Conformance;

/// <summary>
/// The cheapest cost of reaching every pair (events taken, places passed), and the move that reached it. Pairs are relaxed event by event,
/// from each in the order sync, repeat, model or skip, log, and a cost gives way only to a lower one: of equally cheap alignments always the same.
/// </summary>
internal readonly ref struct AlignmentTable
{
    private readonly ReadOnlySpan<int> _trace;
    private readonly IReadOnlyList<PathStep> _path;
    private readonly int[] _costs;
    private readonly Move[] _moves;
    private readonly int _width;

    public AlignmentTable(ReadOnlySpan<int> trace, IReadOnlyList<PathStep> path)
    {
        _trace = trace;
        (_path, _width) = (path, path.Count + 1);
        _costs = new int[(trace.Length + 1) * _width];
        _moves = new Move[_costs.Length];
        Array.Fill(_costs, int.MaxValue);
        _costs[0] = 0;
        for (var i = 0; i <= trace.Length; i++)
        {
            for (var j = 0; j < _width; j++)
            {
                Relax(i, j);
            }
        }
    }

    public Alignment Read(int variant, bool open)
    {
        var end = open ? Cheapest() : _path.Count;
        var moves = new List<Aligned>();
        var (i, j) = (_trace.Length, end);
        while (i > 0 || j > 0)
        {
            var move = _moves[At(i, j)];
            i -= move is Move.Sync or Move.Repeat or Move.Log ? 1 : 0;
            j -= move is Move.Sync or Move.Skip or Move.Model ? 1 : 0;
            moves.Add(new Aligned(move, i, move == Move.Repeat ? j - 1 : j));
        }

        moves.Reverse();
        var last = moves.FindLastIndex(move => move.Move is Move.Sync or Move.Repeat);
        var reached = !open ? _path.Count : last < 0 ? 0 : moves[last].Place + 1;
        return new Alignment(variant, _costs[At(_trace.Length, end)], reached, moves);
    }

    // Where more may come, the walk may end anywhere; of equally cheap ends the last, which takes an event for reached rather than for extra.
    private int Cheapest()
    {
        var cheapest = 0;
        for (var j = 1; j < _width; j++)
        {
            cheapest = _costs[At(_trace.Length, j)] <= _costs[At(_trace.Length, cheapest)] ? j : cheapest;
        }

        return cheapest;
    }

    private void Relax(int i, int j)
    {
        var (cost, step) = (_costs[At(i, j)], j < _path.Count ? _path[j] : default);
        var hasEvent = i < _trace.Length;
        if (hasEvent && j < _path.Count && _trace[i] == step.Key)
        {
            Offer(i + 1, j + 1, cost, Move.Sync);
        }

        if (hasEvent && j > 0 && _path[j - 1].Repeatable && _trace[i] == _path[j - 1].Key)
        {
            Offer(i + 1, j, cost, Move.Repeat);
        }

        if (j < _path.Count)
        {
            Offer(i, j + 1, step.Optional ? cost : cost + 1, step.Optional ? Move.Skip : Move.Model);
        }

        if (hasEvent)
        {
            Offer(i + 1, j, cost + 1, Move.Log);
        }
    }

    private void Offer(int i, int j, int cost, Move move)
    {
        if (cost < _costs[At(i, j)])
        {
            (_costs[At(i, j)], _moves[At(i, j)]) = (cost, move);
        }
    }

    private int At(int i, int j) => (i * _width) + j;
}
