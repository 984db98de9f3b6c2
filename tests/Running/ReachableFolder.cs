namespace Journey.Running;

/// <summary>Temporary folders in which a private server may keep its data, though it runs as somebody else.</summary>
public static class ReachableFolder
{
    public static string Make(string prefix)
    {
        var folder = Directory.CreateTempSubdirectory(prefix);
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode |= UnixFileMode.OtherExecute;
        }

        return folder.FullName;
    }
}
