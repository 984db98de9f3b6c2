using System.Text;
using Journey.Messaging;
using Journey.Owners.Sending;
using Journey.Owners.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Handlers;

/// <summary>Lays an event out for each webhook of its unit that wants it: the same envelope as on the wire, under the id of the message.</summary>
internal sealed class WebhookFeed<TEvent>(TimeProvider time) : IEventHandler<OwnersDb, TEvent> where TEvent : IEvent
{
    public async Task Handle(OwnersDb db, TEvent e, EventContext context, CancellationToken ct)
    {
        var wanting = (await db.Webhooks.ToListAsync(ct)).FindAll(webhook => webhook.Wants(TEvent.Type));
        if (wanting.Count == 0)
        {
            return;
        }
        var body = Encoding.UTF8.GetString(Envelope.For(e, context, null).ToBytes());
        db.AddRange(wanting.Select(webhook => Parcel.To(webhook, TEvent.Type, context.MessageId, body, time.GetUtcNow())));
    }
}
