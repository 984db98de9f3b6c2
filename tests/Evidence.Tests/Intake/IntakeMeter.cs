using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Journey.Evidence.Intake;

namespace Evidence.Tests.Intake;

/// <summary>What the part counts of the messages that come in.</summary>
internal sealed class IntakeMeter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentBag<(string Outcome, string? Reason)> _counted = [];

    public IntakeMeter()
    {
        _listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument.Name == IntakeTelemetry.Messages)
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => (string?)tag.Value);
            _counted.Add((all["journey.outcome"]!, all.GetValueOrDefault("journey.reason")));
        });
        _listener.Start();
    }

    public IReadOnlyList<(string Outcome, string? Reason)> Counted => [.. _counted];

    public void Dispose() => _listener.Dispose();
}
