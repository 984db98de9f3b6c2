using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>How well closed cases fit the expected path.</summary>
internal sealed record Fitness(Proportion Fitting, Proportion Complete, double Mean, double LowerQuartile, double Median, double UpperQuartile);
