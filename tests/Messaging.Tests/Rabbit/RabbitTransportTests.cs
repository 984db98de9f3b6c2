using System.Text;
using Journey.Messaging.Rabbit;
using Journey.Messaging.Transports;
using Journey.Testing;
using Journey.Testing.Messaging;

namespace Messaging.Tests.Rabbit;

[Collection(RabbitCollection.Name)]
public sealed class RabbitTransportTests(RabbitServer server) : EventTransportCompliance
{
    private readonly List<(byte[], string)> _deadLetters = [];

    protected override Task<IEventTransport> CreateAsync() => Task.FromResult<IEventTransport>(RabbitServer.Transport(server.Options()));

    protected override async Task CloseAsync()
    {
        if (Transport is RabbitTransport transport)
            await transport.DisposeAsync();
    }

    protected override Task PassAsync(TimeSpan delay, Func<bool> happened) => Eventually.HoldsAsync(happened, "the delayed delivery");

    protected override async Task<IReadOnlyList<(byte[] Bytes, string Reason)>> DeadLettersAsync(string queue)
    {
        var taken = await server.DrainAsync($"{queue}.dead");
        _deadLetters.AddRange(taken.Select(message =>
            (message.Body.ToArray(), Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers!["x-reason"]!))));
        return _deadLetters;
    }
}
