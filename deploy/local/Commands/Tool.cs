using System.ComponentModel;
using System.Diagnostics;

namespace Journey.Local.Commands;

/// <summary>Another program on the PATH.</summary>
internal static class Tool
{
    /// <summary>What it answers to <c>--version</c>; null where there is no such program.</summary>
    public static async Task<string?> VersionAsync(string name)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? text.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
