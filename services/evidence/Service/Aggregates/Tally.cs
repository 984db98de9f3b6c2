namespace Journey.Evidence.Aggregates;

/// <summary>What is counted. The numbers are stored.</summary>
internal enum Tally
{
    Records = 1,
    Cases = 2,
    LongCases = 3,
    Activity = 4,

    /// <summary>From, to; values are waiting times.</summary>
    Edge = 5,

    /// <summary>Values are last minus first event of a case.</summary>
    Throughput = 6,

    /// <summary>Dimension, value.</summary>
    Driver = 7,

    /// <summary>Distinct variants of a segment.</summary>
    Variants = 8,

    /// <summary>In day cells only: the value is the chain.</summary>
    Variant = 9,
}
