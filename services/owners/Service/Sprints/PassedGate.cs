namespace Journey.Owners.Sprints;

/// <summary>A gate that was passed. DaysLate: days after the one on which it was due; 0 where it was passed in time.</summary>
internal sealed record PassedGate(int Number, DateTimeOffset At, string By, int DaysLate);
