namespace Journey.Statistics;

/// <summary>Two groups held against what chance makes of their cases.</summary>
/// <param name="Observed">How far apart they are.</param>
/// <param name="P">Chance of being as far apart, above 0.</param>
/// <param name="Chance">How far apart chance alone puts 99 of 100 such groups.</param>
/// <param name="Deals">How often cases were dealt.</param>
/// <param name="Exact">Whether these were all ways of dealing them, so that the chance is no estimate.</param>
public sealed record Dealt(double Observed, double P, double Chance, int Deals, bool Exact);
