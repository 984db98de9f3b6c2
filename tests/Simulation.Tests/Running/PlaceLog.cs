using Journey.Messaging.Hosting;
using Microsoft.Extensions.Logging;
using Simulation.Tests.Towns;

namespace Simulation.Tests.Running;

// What the parts log is in the trace; a failure that nobody simulated is a broken promise.
internal sealed class PlaceLog<T>(Place place) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;

        place.Tell($"logs {eventId.Id} {exception?.GetType().Name}");
        if (exception is not (null or SimulatedCrashException or MishapException))
            place.Episode.Break($"{place.Name} failed by itself: {exception}");
    }
}
