namespace Journey.Evidence.Http;

internal sealed record ServiceView(string Activity, long N, double MedianSeconds, double MeanSeconds, double P90Seconds, double MinSeconds, double MaxSeconds);
