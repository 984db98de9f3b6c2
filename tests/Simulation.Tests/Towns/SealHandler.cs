using Journey.Messaging;

namespace Simulation.Tests.Towns;

internal sealed class SealHandler(Mishaps mishaps) : IEventHandler<TownDb, Sealed>
{
    public Task Handle(TownDb db, Sealed e, EventContext context, CancellationToken ct)
    {
        db.Effects.Add(Effect.Of(nameof(SealHandler), e.Number, context, e.Number));
        mishaps.Befall(nameof(SealHandler));
        return Task.CompletedTask;
    }
}
