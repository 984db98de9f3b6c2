namespace Grpc.Tests;

/// <summary>What the server saw of a call, for the test that made it.</summary>
sealed class ProbeSightings
{
    internal static byte[] Details => [0, 1, 2, 250, 251, 255];

    internal TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal DateTime Deadline { get; set; }

    internal List<string> Intercepted { get; } = [];
}
