using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>The names under which coded values of records are asked for.</summary>
internal static class Terms
{
    private static readonly (string Name, int Kind)[] Own =
    [
        ("reason", WordKind.Reason), ("activity", WordKind.Activity), ("channel", WordKind.Channel), ("outcome", WordKind.Outcome),
    ];

    /// <summary>Kind of a name, or null. A declared dimension may not have a name that is taken.</summary>
    public static int? Kind(string name, IReadOnlyList<string> dimensions)
    {
        foreach (var (own, kind) in Own)
        {
            if (own == name)
            {
                return kind;
            }
        }

        for (var i = 0; i < dimensions.Count; i++)
        {
            if (dimensions[i] == name)
            {
                return WordKind.Dimension + i;
            }
        }

        return null;
    }

    public static string Names(IReadOnlyList<string> dimensions) => string.Join(", ", Own.Select(own => own.Name).Concat(dimensions));

    /// <summary>The word a record has of a kind, 0 for none.</summary>
    public static int Of(in CaseRecord record, int kind) => kind switch
    {
        WordKind.Reason => record.Reason,
        WordKind.Activity => record.Activity,
        WordKind.Channel => record.Channel,
        WordKind.Segment => record.Segment,
        WordKind.Outcome => record.Outcome,
        _ => kind - WordKind.Dimension < record.Coded.Length ? record.Coded[kind - WordKind.Dimension] : 0,
    };
}
