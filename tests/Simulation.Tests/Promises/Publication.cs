namespace Simulation.Tests.Promises;

// One attempt of a relay to publish a message, in the reign of the shard's owner at that moment; null where that was another.
internal sealed class Publication(int? reign)
{
    public int? Reign => reign;

    public Outcome Outcome { get; set; }
}
