namespace Journey.Evidence.Figures;

internal sealed record ActivityCases(string Activity, long Cases);
