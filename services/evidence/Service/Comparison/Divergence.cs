namespace Journey.Evidence.Comparison;

/// <summary>How far the ways of two groups are apart.</summary>
/// <param name="Value">Jensen-Shannon divergence of their transitions, base 2: 0 for the same, 1 for nothing shared.</param>
/// <param name="Chance">How far apart chance alone puts 99 of 100 pairs of groups of these sizes.</param>
/// <param name="P">Chance of being as far apart as they are.</param>
/// <param name="Shuffles">How often cases were dealt for it: 999 times, or in all ways where there are no more.</param>
/// <param name="Seed">With what the dealing began.</param>
/// <param name="Cells">Cells that were compared.</param>
/// <param name="Merged">Rare transitions that share the last of them.</param>
/// <param name="FirstTested">Cases of the first group that were dealt.</param>
/// <param name="SecondTested">Of the second.</param>
internal sealed record Divergence(double Value, double Chance, double P, int Shuffles, ulong Seed, int Cells, int Merged, int FirstTested, int SecondTested);
