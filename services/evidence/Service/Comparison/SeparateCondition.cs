namespace Journey.Evidence.Comparison;

/// <summary>A condition of the rule by which segments need maps of their own. The numbers are those of the wire.</summary>
internal enum SeparateCondition
{
    /// <summary>Each has 100 cases or more.</summary>
    EnoughCases = 1,

    /// <summary>Their ways diverge by .03 or more.</summary>
    PathsDiverge = 2,

    /// <summary>Chance alone puts them as far apart in fewer than one of 100.</summary>
    BeyondChance = 3,

    /// <summary>One of the first three reasons of one is none of the other's.</summary>
    ReasonsDiffer = 4,

    /// <summary>The map fits one better than the other.</summary>
    FitnessDiffers = 5,
}
