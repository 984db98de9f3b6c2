using System.Diagnostics;
using System.Globalization;
using Journey.Running;
using Journey.Servers;

namespace Gateway.Tests.OpenId;

/// <summary>A certified provider that was not written with Journey, on loopback.</summary>
internal sealed class RealProvider : IAsyncDisposable
{
    readonly Process _process;

    RealProvider(Process process, Uri issuer) => (_process, Issuer) = (process, issuer);

    public Uri Issuer { get; }

    public static async Task<RealProvider> StartAsync(Uri callback)
    {
        var port = LoopbackPort.Free();
        var folder = RepositoryRoot.Of("tests", "Gateway.Tests", "OpenId", "provider");
        var process = Process.Start(new ProcessStartInfo("node", ["serve.mjs", port.ToString(CultureInfo.InvariantCulture), callback.AbsoluteUri])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        // It warns of its own settings there, as much as it likes.
        var warnings = process.StandardError.ReadToEndAsync();
        var told = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.True(told == "ready", told ?? await warnings);
        return new RealProvider(process, new Uri($"http://127.0.0.1:{port}"));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
