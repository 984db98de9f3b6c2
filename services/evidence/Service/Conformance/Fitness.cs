using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>How well closed cases fit the expected path. The deviation is the standard one of a case's fitness, over n - 1.</summary>
internal sealed record Fitness(Proportion Fitting, Proportion Complete, double Mean, double LowerQuartile, double Median, double UpperQuartile, double Deviation);
