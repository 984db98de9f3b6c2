using Journey.Messaging;

namespace Messaging.Tests.Towns;

public sealed class NotedHandler(Mishaps mishaps) : IEventHandler<TownDb, Noted>
{
    public async Task Handle(TownDb db, Noted e, EventContext context, CancellationToken ct)
    {
        var known = await db.Known.FindAsync([context.Aggregate], ct) ?? db.Known.Add(new Known { Name = context.Aggregate }).Entity;
        if (known.Advance(context))
            known.Text = e.Text;
        db.Effects.Add(new Effect { Message = context.MessageId, Name = context.Aggregate, Version = context.Version, Unit = context.UnitId });
        mishaps.Befall(e);
    }
}
