namespace Journey.Evidence.Figures;

/// <summary>What the figures allow one to say about the first value.</summary>
internal enum Wording
{
    Majority = 1,
    Leading = 2,
    NotDistinguishable = 3,
    NotEnoughData = 4,
}
