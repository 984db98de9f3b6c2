namespace Journey.Statistics;

/// <summary>Whether the columns of a table depend on its rows.</summary>
/// <param name="ChiSquare">Pearson's statistic: 0 for a table that is just as expected.</param>
/// <param name="Degrees">Degrees of freedom.</param>
/// <param name="P">Chance of a statistic at least this large where nothing depends.</param>
/// <param name="CramersV">How much depends: 0 nothing, 1 all.</param>
/// <param name="LeastExpected">The smallest count that independence expects of a cell; below 5 the chance is not to be relied on.</param>
public sealed record Independence(double ChiSquare, int Degrees, double P, double CramersV, double LeastExpected);
