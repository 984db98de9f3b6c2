namespace Journey.Evidence.Http;

/// <summary>Without a handover there are no seconds.</summary>
internal sealed record HandoversView(long Count, long Cases, double? MedianSeconds, double? MeanSeconds, double? P90Seconds, double? MinSeconds, double? MaxSeconds);
