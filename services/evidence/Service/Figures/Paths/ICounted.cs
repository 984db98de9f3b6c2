using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Figures;

/// <summary>What was counted of a selection, be it kept or scanned, with the means to open values and to name variants.</summary>
internal interface ICounted
{
    Sums Sums { get; }

    /// <summary>Cases whose window has not ended.</summary>
    long OpenCases { get; }

    /// <summary>The stored values of a tally; null where all of them are in memory.</summary>
    ValuePages? Pages(Tally kind, int a, int b);

    /// <param name="top">How many variants at least, ties at the cut included.</param>
    Walked Walked(int top);
}
