using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Journey.Evidence.Identity;

/// <summary>One key a unit: made and kept as files, or derived from one secret that all replicas are given. Losing them makes old and new records strangers to each other.</summary>
/// <param name="folder">Of the files.</param>
/// <param name="root">The secret; null where there is none.</param>
internal sealed class UnitKeys(string folder, byte[]? root = null)
{
    private readonly ConcurrentDictionary<Guid, Lazy<UnitKey>> _known = new();

    public UnitKey Of(Guid unit) => _known.GetOrAdd(unit, id => new Lazy<UnitKey>(() => Load(id))).Value;

    /// <summary>The secret as it is written in settings: at least 32 bytes as hexadecimal digits.</summary>
    public static byte[]? RootOf(string? setting) => setting is not { Length: > 0 } ? null
        : Convert.FromHexString(setting.Trim()) is { Length: >= 32 } root ? root
        : throw new InvalidOperationException("Pseudonyms:RootKey is too short: it must be at least 64 hexadecimal digits.");

    private UnitKey Load(Guid unit)
    {
        if (root is not null)
        {
            return new UnitKey(HKDF.DeriveKey(HashAlgorithmName.SHA256, root, outputLength: 32, info: [.. "journey.unit.v1"u8, .. unit.ToByteArray(bigEndian: true)]));
        }

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
