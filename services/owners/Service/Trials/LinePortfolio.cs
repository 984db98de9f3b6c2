namespace Journey.Owners.Trials;

/// <summary>Fixes that nobody has given up, and how many of them are measured at a point only. Source: d8.</summary>
internal sealed record LinePortfolio(int Fixes, int LocalOnly)
{
    /// <summary>Fixes with only local measures of all fixes, 0 to 1; nothing where there are none.</summary>
    public double? PointRatio => Fixes == 0 ? null : (double)LocalOnly / Fixes;
}
