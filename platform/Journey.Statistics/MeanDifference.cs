namespace Journey.Statistics;

/// <summary>A difference of means and what is known of it.</summary>
/// <param name="Difference">With its interval, in the unit of the values.</param>
/// <param name="T">The difference in standard errors; infinite where nothing varies and means differ.</param>
/// <param name="Degrees">Degrees of freedom, not whole; infinite where nothing varies.</param>
/// <param name="P">Chance of a difference at least this large, to either side, where there is none.</param>
public sealed record MeanDifference(Interval Difference, double T, double Degrees, double P);
