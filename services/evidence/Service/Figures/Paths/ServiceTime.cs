namespace Journey.Evidence.Figures;

/// <summary>How long an activity took from its start to its end, in seconds.</summary>
internal sealed record ServiceTime(string Activity, Spread Seconds);
