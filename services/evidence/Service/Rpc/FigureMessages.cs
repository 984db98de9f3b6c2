using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Rpc;

/// <summary>Queries, and what all figures say about where they come from.</summary>
internal static class FigureMessages
{
    public static FigureQuery Query(string? segment, Timestamp? from, Timestamp? to, V1.Reading? reading, int top = 0)
    {
        reading ??= new V1.Reading();
        return new FigureQuery
        {
            Segment = segment,
            From = When(from),
            To = When(to),
            Top = top == 0 ? null : top,
            Anchor = reading.Anchor,
            Days = reading.Days == 0 ? null : reading.Days,
            End = reading.End,
            CaseRule = reading.CaseRule.Length == 0 ? null : reading.CaseRule,
            Gap = reading.GapSeconds == 0 ? null : reading.GapSeconds,
            AsOf = When(reading.AsOf),
            Revision = reading.Revision == 0 ? null : reading.Revision,
            Where = [.. reading.Where.Select(where => new WhereText(where.Name, where.Value))],
        };
    }

    public static V1.Selected Selected(Asked asked)
    {
        var read = ReadOf.Of(asked);
        var selected = new V1.Selected
        {
            From = Times.Write(read.From),
            To = Times.Write(read.To),
            Reading = new V1.Reading
            {
                Anchor = read.Anchor ?? "",
                Days = read.Days ?? 0,
                End = read.End ?? "",
                CaseRule = read.CaseRule ?? "",
                GapSeconds = read.GapSeconds ?? 0,
                AsOf = asked.AsOf is { } asOf ? Timestamp.FromDateTimeOffset(DateTimeOffset.FromUnixTimeMilliseconds(asOf)) : null,
                Revision = asked.Revision ?? 0,
                Where = { asked.Query.Where.Select(where => new V1.Where { Name = where.Name, Value = where.Text }) },
            },
        };
        if (asked.Query.Segment is { } segment)
        {
            selected.Segment = segment;
        }

        return selected;
    }

    public static V1.Spread? Write(Spread? spread) => spread is null ? null : new V1.Spread
    {
        N = spread.N,
        Mean = spread.Mean,
        Median = spread.Median,
        P90 = spread.P90,
        Min = spread.Min,
        Max = spread.Max,
    };

    public static Instant? When(Timestamp? at) => at is null ? null : new Instant(at.ToDateTimeOffset(), null);
}
