using System.Security.Cryptography;
using System.Text;
using Journey.Servers;

namespace Journey.Local.Hosting.Servers;

/// <summary>Where private servers keep their data: beside that of the parts, or in the temporary folder where the database's own account cannot get there.</summary>
internal static class ServerFolder
{
    public static string For(string data)
    {
        var wanted = Path.Combine(data, "servers");
        return Directory.CreateDirectory(Reachable(data) ? wanted : Path.Combine(Path.GetTempPath(), "journey-" + Name(data))).FullName;
    }

    static string Name(string data) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data)))[..12];

    // Root starts the database as somebody else, who has to pass every folder on the way.
    static bool Reachable(string data)
    {
        if (!ServerProcess.IsRoot || OperatingSystem.IsWindows())
        {
            return true;
        }

        for (var folder = new DirectoryInfo(data); folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }
}
