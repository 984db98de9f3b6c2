namespace Journey.Owners.Trials;

internal enum TrialState
{
    Running,
    Kept,
    Retired,
    Inconclusive,
}
