namespace Faults.Tests;

/// <summary>Rounds that a change need not wait for.</summary>
static class Longer
{
    public static void Only(string takes) =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("JOURNEY_LONG") == "1", $"It takes {takes}; ./journey test --long runs it.");
}
