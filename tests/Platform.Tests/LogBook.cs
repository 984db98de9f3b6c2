using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Platform.Tests;

/// <summary>Keeps what was logged.</summary>
sealed class LogBook : ILoggerProvider, ILogger
{
    readonly ConcurrentQueue<(EventId Id, string Text)> lines = new();

    public IReadOnlyCollection<(EventId Id, string Text)> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((eventId, formatter(state, exception)));

    public void Dispose()
    {
    }
}
