namespace Journey.Owners.Trials;

/// <summary>Who was measured: those who met the change, or those it is compared with.</summary>
internal enum TrialGroup
{
    Treated,
    Comparison,
}
