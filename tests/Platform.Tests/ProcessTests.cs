using Journey.Platform.Hosting;

namespace Platform.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task A_part_that_does_not_start_ends_its_process_with_a_failure()
    {
        var code = await PartProcess.RunAsync("trial", ["--Database:Provider=unheardOf", "--Identity:KeysPath=/nowhere"], TrialPart.Build);

        Assert.Equal(1, code);
    }
}
