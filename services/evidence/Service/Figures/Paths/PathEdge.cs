namespace Journey.Evidence.Figures;

internal sealed record PathEdge(string From, string To, long Count, double MedianSeconds, double MeanSeconds);
