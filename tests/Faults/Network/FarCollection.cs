namespace Faults.Tests.Network;

[CollectionDefinition(Name)]
public sealed class FarCollection : ICollectionFixture<FarTown>
{
    public const string Name = "The town with relays";
}
