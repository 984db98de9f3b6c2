using Journey.Evidence.Figures;

namespace Journey.Evidence.Drafts;

/// <summary>What a draft map is made from: the figures of one log, or of one segment of it.</summary>
internal sealed record LogFigures
{
    public required string LogKey { get; init; }

    public required long Revision { get; init; }

    /// <summary>Segment the figures are of; null for all cases.</summary>
    public string? Segment { get; init; }

    /// <summary>Declared activity that starts a case.</summary>
    public string? Anchor { get; init; }

    /// <summary>Declared activity that ends a case.</summary>
    public string? End { get; init; }

    /// <summary>Declared length of a case.</summary>
    public int? Days { get; init; }

    /// <summary>Days within which nine of ten cases stay, from their first to their last event.</summary>
    public double LongDays { get; init; }

    /// <summary>Cases with at least one event.</summary>
    public required long Cases { get; init; }

    public long OpenCases { get; init; }

    /// <summary>Distinct sequences of activities.</summary>
    public required long Variants { get; init; }

    /// <summary>The most frequent ones, most first.</summary>
    public required IReadOnlyList<PathVariant> TopVariants { get; init; }

    public IReadOnlyList<PathEdge> Edges { get; init; } = [];

    /// <summary>Cases with at least one event of an activity.</summary>
    public required IReadOnlyDictionary<string, long> Reached { get; init; }

    /// <summary>Cases by their last activity.</summary>
    public IReadOnlyDictionary<string, long> Ends { get; init; } = new Dictionary<string, long>();

    /// <summary>The channel most events of an activity have.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; init; } = new Dictionary<string, string>();

    public Ranking? Reasons { get; init; }

    /// <summary>The activity with which a reason is given most.</summary>
    public IReadOnlyDictionary<string, string> ReasonAt { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<ScoreAt> Scores { get; init; } = [];

    public required IReadOnlyList<CitedSource> Sources { get; init; }

    /// <summary>Touchpoints that activities of the log are said to be already.</summary>
    public IReadOnlyDictionary<string, string> Touchpoints { get; init; } = new Dictionary<string, string>();

    public bool Partial { get; init; }
}
