namespace Journey.Evidence.Drift;

/// <summary>How far one dimension has moved, with what that was computed from (DOMAIN d2). What follows on the cases is there only where it is told.</summary>
internal sealed record DimensionDrift
{
    public const double Minor = .10;
    public const double Material = .25;
    public const double LeastChance = .01;

    public required DriftDimension Dimension { get; init; }

    public required DriftStatus Status { get; init; }

    /// <summary>About how many must be counted in each window; 0 where more would change nothing.</summary>
    public long Needed { get; init; }

    /// <summary>Counted in the baseline: transitions, events with a channel, or contacts with a reason.</summary>
    public long BaselineN { get; init; }

    public long LatestN { get; init; }

    /// <summary>Cases of the baseline that show something.</summary>
    public long BaselineCases { get; init; }

    public long LatestCases { get; init; }

    /// <summary>Independent things that tell as much as the counts of the baseline; the bound is taken over them.</summary>
    public long BaselineEffective { get; init; }

    public long LatestEffective { get; init; }

    public Materiality Materiality { get; init; } = Materiality.None;

    /// <summary>Population stability index over the cells.</summary>
    public double Psi { get; init; }

    /// <summary>The same without what the baseline does not have: by so much it is not the new alone that moved.</summary>
    public double PsiKnown { get; init; }

    public int Cells { get; init; }

    /// <summary>Rare values that share the last cell.</summary>
    public int Merged { get; init; }

    /// <summary>Chance of an index as large where nothing changed.</summary>
    public double P { get; init; }

    public int Shuffles { get; init; }

    public ulong Seed { get; init; }

    /// <summary>Cases of the baseline that were dealt.</summary>
    public int BaselineTested { get; init; }

    public int LatestTested { get; init; }

    /// <summary>What the index stays below in 95 of 100 cases where nothing changed, by the chi-square bound.</summary>
    public double Unmoved { get; init; }

    /// <summary>Whether the bound may be used: each cell expects ten independent things too.</summary>
    public bool BoundHolds { get; init; }

    /// <summary>Whether chance alone does not explain it.</summary>
    public bool BeyondChance { get; init; }

    /// <summary>The cells, the most frequent first; what shares one last.</summary>
    public IReadOnlyList<DriftRow> Rows { get; init; } = [];

    /// <summary>What the baseline does not have, the most frequent first.</summary>
    public IReadOnlyList<DriftRow> New { get; init; } = [];

    /// <summary>The index from which what was found begins; 0 where nothing was.</summary>
    public double Threshold => Materiality switch { Materiality.Material => Material, Materiality.Minor => Minor, _ => 0 };
}
