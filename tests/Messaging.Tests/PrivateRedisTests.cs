using Journey.Servers;

namespace Messaging.Tests;

public sealed class PrivateRedisTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_stands_still_goes_on_dies_and_comes_back_empty_on_its_port()
    {
        Assert.SkipWhen(PrivateRedis.Absent is not null, PrivateRedis.Absent ?? "");
        var folder = Directory.CreateTempSubdirectory("journey-redis-").FullName;
        await using (var server = await PrivateRedis.StartAsync(folder, Ct))
        {
            await server.OrderAsync(Ct, "set", "word", "kept");
            await server.SuspendAsync(Ct);
            var asked = server.OrderAsync(Ct, "get", "word");
            await Task.Delay(200, Ct);
            Assert.False(asked.IsCompleted);
            await server.ResumeAsync(Ct);
            Assert.Contains("kept", await asked, StringComparison.Ordinal);

            var (process, port) = (server.ProcessId, server.Port);
            await server.KillAsync(Ct);
            await server.BeginAsync(Ct);
            Assert.NotEqual(process, server.ProcessId);
            Assert.Equal($"127.0.0.1:{port}", server.Address);
            Assert.DoesNotContain("kept", await server.OrderAsync(Ct, "get", "word"), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }
}
