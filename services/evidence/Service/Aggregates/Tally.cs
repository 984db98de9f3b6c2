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

    /// <summary>First activity of a case.</summary>
    Start = 10,

    /// <summary>Last activity of a case.</summary>
    End = 11,

    /// <summary>Activity: cases with at least one event of it.</summary>
    Reach = 12,

    /// <summary>Activity; values are times from its start to its end, where both are known.</summary>
    Service = 13,

    /// <summary>Activity (0 for none), score.</summary>
    Score = 14,

    /// <summary>Activity (0 for none), outcome.</summary>
    Outcome = 15,

    /// <summary>Neighbouring events with different actors; values are the times between.</summary>
    Handover = 16,

    /// <summary>Cases with at least one handover.</summary>
    HandoverCases = 17,

    /// <summary>Cases of a log with a window or an end that its end has not closed. In day cells the value is when the case begins.</summary>
    Unended = 18,

    /// <summary>Values are the numbers of events of cases.</summary>
    Length = 19,

    /// <summary>Cases with more than one event of an activity.</summary>
    Repeats = 20,

    /// <summary>Class of size (see <see cref="Buckets"/>): variants of it; the total is that of their cases. Kept for all days only.</summary>
    Sizes = 21,

    /// <summary>Kind of word (0 for any record), place of a source of the log after its first: records of it that carry such a word.</summary>
    Place = 22,
}
