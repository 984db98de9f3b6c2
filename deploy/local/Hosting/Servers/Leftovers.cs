using System.Diagnostics;
using System.Globalization;

namespace Journey.Local.Hosting.Servers;

/// <summary>Processes of a host that was killed and could not stop them: each leaves its number in a file beside the data.</summary>
internal static class Leftovers
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static string Folder(string data) => Path.Combine(data, "processes");

    /// <summary>Ends those that still run.</summary>
    public static void End(string data)
    {
        if (!Directory.Exists(Folder(data)))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Folder(data)))
        {
            End(file, File.ReadAllText(file));
            File.Delete(file);
        }
    }

    /// <summary>All of them were stopped in good order.</summary>
    public static void Forget(string data)
    {
        if (Directory.Exists(Folder(data)))
        {
            Directory.Delete(Folder(data), recursive: true);
        }
    }

    /// <summary>Keeps the number of a process that was started.</summary>
    public static void Keep(string folder, string name, int process) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, name), process.ToString(CultureInfo.InvariantCulture));

    // The number may belong to somebody else by now, who is younger than the file.
    static void End(string file, string number)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
            if (process.StartTime <= File.GetLastWriteTime(file) + TimeSpan.FromSeconds(1))
            {
                process.Kill();
                process.WaitForExit(Patience);
            }
        }
        catch (ArgumentException)
        {
            // It has ended.
        }
    }
}
