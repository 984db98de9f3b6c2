using System.Text.Json.Serialization;
using Journey.Platform.Storage;

namespace Journey.Owners.Sending;

/// <summary>
/// Something on its way out of Journey: written with what it tells, sent at least once, under the same id each time. Key: nothing is written twice under the same one.
/// Target: the webhook; none for mail, which goes one way to everybody.
/// </summary>
internal sealed class Parcel : IListedAcrossUnits
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public Channel Channel { get; init; }

    public Guid Target { get; init; }

    public string Key { get; init; } = "";

    /// <summary>What the receiver knows it by: the id of the event, or of the mail.</summary>
    public Guid MessageId { get; init; }

    /// <summary>Type of the event, or what mail it is.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Mail address; empty for webhooks.</summary>
    public string Address { get; init; } = "";

    /// <summary>Subject of a mail; empty for webhooks.</summary>
    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    [JsonInclude]
    public ParcelState State { get; private set; }

    [JsonInclude]
    public DateTimeOffset NextAt { get; private set; }

    [JsonInclude]
    public DateTimeOffset? LeasedUntil { get; private set; }

    [JsonInclude]
    public int Attempts { get; private set; }

    [JsonInclude]
    public long Revision { get; private set; }

    public static Parcel To(Webhook webhook, string type, Guid message, string body, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Channel = Channel.Webhook,
        Target = webhook.Id,
        Key = $"{webhook.Id}:{message}",
        MessageId = message,
        Kind = type,
        Body = body,
        CreatedAt = now,
        NextAt = now,
    };

    public static Parcel Mail(string key, string kind, string address, string title, string body, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new() { Id = id, Channel = Channel.Mail, Key = key, MessageId = id, Kind = kind, Address = address, Title = title, Body = body, CreatedAt = now, NextAt = now };
    }

    public void Lease(DateTimeOffset until) => (LeasedUntil, Revision) = (until, Revision + 1);

    public void Release() => (LeasedUntil, Revision) = (null, Revision + 1);

    /// <summary>Takes what came of an attempt.</summary>
    public void Settle(Outcome outcome, DateTimeOffset at)
    {
        (Attempts, LeasedUntil, Revision) = (Attempts + 1, null, Revision + 1);
        var next = Backoff.After(Attempts);
        (State, NextAt) = outcome.Taken ? (ParcelState.Delivered, at) : next is { } wait ? (ParcelState.Waiting, at + wait) : (ParcelState.Failed, at);
    }

    /// <summary>Puts it off with the others of a target that does not answer; it was not tried.</summary>
    public void Hold(DateTimeOffset until) => (NextAt, LeasedUntil, Revision) = (until > NextAt ? until : NextAt, null, Revision + 1);

    public void SendAgain(DateTimeOffset at) => (State, NextAt, Attempts, LeasedUntil, Revision) = (ParcelState.Waiting, at, 0, null, Revision + 1);
}
