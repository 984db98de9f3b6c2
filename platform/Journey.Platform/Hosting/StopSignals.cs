using System.Runtime.InteropServices;

namespace Journey.Platform.Hosting;

/// <summary>The process's one listener for Ctrl-C and SIGTERM. A second Ctrl-C ends the process at once.</summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] registrations;

    /// <summary>Starts listening.</summary>
    public StopSignals() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, On),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, On),
    ];

    /// <summary>Cancelled when the process was told to stop.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>Completed when the process was told to stop.</summary>
    public Task StopRequested => requested.Task;

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        stop.Dispose();
    }

    private void On(PosixSignalContext signal)
    {
        signal.Cancel = requested.TrySetResult();
        if (signal.Cancel)
        {
            stop.Cancel();
        }
    }
}
