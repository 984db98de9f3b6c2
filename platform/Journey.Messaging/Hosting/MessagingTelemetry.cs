using System.Diagnostics;
using System.Diagnostics.Metrics;
using Journey.Messaging.Receiving;

namespace Journey.Messaging.Hosting;

/// <summary>Traces and metrics of a part's messaging; source and meter <c>Journey.Messaging</c>.</summary>
internal sealed class MessagingTelemetry : IDisposable
{
    /// <summary>Name of source and meter.</summary>
    public const string Name = "Journey.Messaging";

    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter = new(Name);

    public MessagingTelemetry(ConsumerName name, MessagingState state)
    {
        var part = new KeyValuePair<string, object?>("journey.part", name.Value);
        _meter.CreateObservableGauge(
            "journey.outbox.parked", () => new Measurement<int>(state.Backlog.Parked, part), "{message}", "Messages that wait for an operator");
        _meter.CreateObservableGauge(
            "journey.outbox.pending", () => new Measurement<int>(state.Backlog.Pending, part), "{message}", "Messages that wait for the transport");
        _meter.CreateObservableGauge(
            "journey.messages.parked",
            () => state.Parked.Select(place => new Measurement<int>(place.Value, part, new("journey.queue", place.Key))),
            "{message}", "Messages that wait for an operator, by the queue in which they do");
        _meter.CreateObservableCounter(
            "journey.consumer.dead_letters", () => new Measurement<long>(state.DeadLettered, part), "{message}", "Messages that nobody could handle");
    }

    public Activity? StartHandling(Envelope envelope, string consumer)
    {
        ActivityContext.TryParse(envelope.TraceParent, null, out var parent);
        var activity = _source.StartActivity($"{consumer} handles {envelope.Type}", ActivityKind.Consumer, parent);
        activity?.SetTag("messaging.message.id", envelope.Id);
        return activity;
    }

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }
}
