using Journey.Messaging;

namespace Simulation.Tests.Towns;

// Keeps the newest text of each page.
internal sealed class PageHandler(Mishaps mishaps) : IEventHandler<TownDb, Noted>
{
    public async Task Handle(TownDb db, Noted e, EventContext context, CancellationToken ct)
    {
        var known = await db.Known.FindAsync([context.Aggregate], ct) ?? db.Known.Add(new Known { Name = context.Aggregate }).Entity;
        if (known.Advance(context))
            (known.Text, known.Number) = (e.Text, e.Number);
        db.Effects.Add(Effect.Of(nameof(PageHandler), e.Number, context, known.Number));
        mishaps.Befall(nameof(PageHandler));
    }
}
