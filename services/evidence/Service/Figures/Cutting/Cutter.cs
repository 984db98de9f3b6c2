using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Figures;

/// <summary>
/// Cuts the ordered line of one person into cases (docs/decisions/0028). What has no time belongs to a case only where nothing is cut.
/// </summary>
internal static class Cutter
{
    public static List<CutCase> Cut(List<CaseRecord> line, CutRule rule)
    {
        if (!rule.Cuts)
        {
            return line.Count == 0 ? [] : [new CutCase(line, FirstEvent(line, 0, line.Count))];
        }

        var cases = new List<CutCase>();
        var from = line.FindIndex(record => record.HasTime);
        while (from >= 0 && from < line.Count)
        {
            var to = Pause(line, from, rule.Gap);
            var before = cases.Count;
            Part(line, from, to, rule, cases);
            for (var i = before; i < cases.Count && to < line.Count; i++)
            {
                cases[i].Closed = true;
            }

            from = to;
        }

        return cases;
    }

    private static int Pause(List<CaseRecord> line, int from, long? gap)
    {
        for (var i = from + 1; gap is not null && i < line.Count; i++)
        {
            if (line[i].Time - line[i - 1].Time > gap)
            {
                return i;
            }
        }

        return line.Count;
    }

    private static void Part(List<CaseRecord> line, int from, int to, CutRule rule, List<CutCase> cases)
    {
        if (rule.Anchor is null)
        {
            cases.Add(Run(line, from, to, FirstEvent(line, from, to), rule));
            return;
        }

        var anchor = line.FindIndex(from, to - from, record => record.IsEvent && record.Activity == rule.Anchor);
        if (anchor < 0)
        {
            return;
        }

        if (rule.EachAnchor)
        {
            Each(line, anchor, to, rule, cases);
        }
        else
        {
            cases.Add(Run(line, anchor, to, line[anchor].Time, rule));
        }
    }

    private static CutCase Run(List<CaseRecord> line, int from, int to, long? start, CutRule rule)
    {
        var cut = new CutCase([], start);
        for (var i = from; i < to && !cut.Closed && Fits(line[i], cut, rule); i++)
        {
            Take(line[i], cut, rule);
        }

        return cut;
    }

    // The windows are equally long, so where the latest open case is over, all are.
    private static void Each(List<CaseRecord> line, int from, int to, CutRule rule, List<CutCase> cases)
    {
        var open = new Stack<CutCase>();
        for (var i = from; i < to; i++)
        {
            if (line[i].IsEvent && line[i].Activity == rule.Anchor)
            {
                CloseBefore(open, rule);
                open.Push(new CutCase([line[i]], line[i].Time));
                cases.Add(open.Peek());
            }
            else if (open.TryPeek(out var latest) && Fits(line[i], latest, rule))
            {
                Take(line[i], latest, rule);
                if (latest.Closed)
                {
                    open.Pop();
                }
            }
        }
    }

    private static void CloseBefore(Stack<CutCase> open, CutRule rule)
    {
        if (rule.Window is null && open.TryPop(out var before))
        {
            before.Closed = true;
        }
    }

    private static bool Fits(in CaseRecord record, CutCase cut, CutRule rule) =>
        rule.Window is not { } window || cut.Start is not { } start || record.Time - start < window;

    private static void Take(in CaseRecord record, CutCase cut, CutRule rule)
    {
        cut.Records.Add(record);
        cut.Closed = record.IsEvent && record.Activity == rule.End;
    }

    private static long? FirstEvent(List<CaseRecord> line, int from, int to)
    {
        var at = line.FindIndex(from, to - from, record => record.IsEvent);
        return at < 0 ? null : line[at].Time;
    }
}
