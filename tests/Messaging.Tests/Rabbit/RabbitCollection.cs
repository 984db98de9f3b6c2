namespace Messaging.Tests.Rabbit;

/// <summary>Tests that share one broker; some of them kill it, so they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class RabbitCollection : ICollectionFixture<RabbitServer>
{
    public const string Name = "RabbitMQ";
}
