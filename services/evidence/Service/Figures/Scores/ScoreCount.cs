namespace Journey.Evidence.Figures;

internal sealed record ScoreCount(decimal Score, long Count);
