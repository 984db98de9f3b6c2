using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Figures;

/// <summary>What a sum is of. Looked up several times an event, so the hash is plain.</summary>
internal readonly record struct SumKey(Tally Kind, int A, int B)
{
    public override int GetHashCode() => unchecked((((int)Kind * 397) + A) * 0x2545F + B);
}
