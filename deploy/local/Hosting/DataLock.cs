using Journey.Local.Commands;

namespace Journey.Local.Hosting;

/// <summary>One host at a time writes to a data folder.</summary>
internal static class DataLock
{
    public static FileStream Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new UsageException($"Another host is using the data in {folder}. Stop it, or give this one its own folder with --data.");
        }
    }
}
