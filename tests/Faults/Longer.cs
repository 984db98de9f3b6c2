namespace Faults.Tests;

/// <summary>Rounds that a change need not wait for.</summary>
static class Longer
{
    /// <summary>Whether this run has the time for them.</summary>
    public static bool Asked => Environment.GetEnvironmentVariable("JOURNEY_LONG") == "1";

    public static void Only(string takes) => Assert.SkipUnless(Asked, $"It takes {takes}; ./journey test --long runs it.");
}
