namespace Journey.Evidence.Http;

internal sealed record ThroughputView(double MedianSeconds, double MeanSeconds);
