namespace Journey.Evidence.Figures;

/// <summary>Everything that is read of a log.</summary>
internal sealed record AllFigures(FigureVerbs Paths, DriverVerbs Drivers, DayVerbs Days, ScoreVerbs Scores, QualityVerbs Quality, CaseVerbs Cases);
