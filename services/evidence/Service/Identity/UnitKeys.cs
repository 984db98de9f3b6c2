using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Journey.Evidence.Identity;

/// <summary>One key a unit, kept as files: losing them makes old and new records strangers to each other.</summary>
internal sealed class UnitKeys(string folder)
{
    private readonly ConcurrentDictionary<Guid, Lazy<UnitKey>> _known = new();

    public UnitKey Of(Guid unit) => _known.GetOrAdd(unit, id => new Lazy<UnitKey>(() => Load(id))).Value;

    private UnitKey Load(Guid unit)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{unit:N}.key");
        if (!File.Exists(path))
        {
            Create(path);
        }

        return new UnitKey(Convert.FromHexString(File.ReadAllText(path).Trim()));
    }

    // Written beside and linked into place: a crash leaves no half key, and of two who create at once the first one's key stays.
    private static void Create(string path)
    {
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
