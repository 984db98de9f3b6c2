namespace Journey.Platform.Identity;

/// <summary>Writes files that only their owner may read.</summary>
internal static class PrivateFile
{
    /// <summary>Writes the file whole, or leaves the one that is there.</summary>
    public static void WriteOnce(string path, string text)
    {
        if (File.Exists(path))
        {
            return;
        }

        var part = $"{path}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(part, options))
        {
            writer.Write(text);
        }

        try
        {
            File.Move(part, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first: its file counts.
            File.Delete(part);
        }
    }
}
