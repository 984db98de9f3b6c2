using System.Diagnostics;

namespace Journey.Platform.Identity;

/// <summary>Files that only their owner may read.</summary>
internal static class PrivateFile
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Writes the file whole: a reader finds all of it or none. One writer at a time, see <see cref="Lock"/>.</summary>
    public static void Write(string path, string text)
    {
        var part = $"{path}.part";
        using (var writer = new StreamWriter(part, Options(FileMode.Create)))
        {
            writer.Write(text);
        }

        File.Move(part, path, overwrite: true);
    }

    /// <summary>Waits for a file to be one's own until what is returned is disposed; a process that dies lets go of it.</summary>
    /// <exception cref="IOException">Another has held it for ten seconds, or it cannot be made.</exception>
    public static IDisposable Lock(string path)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, Options(FileMode.OpenOrCreate));
            }
            catch (IOException) when (File.Exists(path) && Stopwatch.GetElapsedTime(since) < Patience)
            {
                Thread.Sleep(10);
            }
        }
    }

    static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
