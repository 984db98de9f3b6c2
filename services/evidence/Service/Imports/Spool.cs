using System.Security.Cryptography;

namespace Journey.Evidence.Imports;

/// <summary>Files received and not yet read to their end. A file is complete when it has its final name.</summary>
internal sealed class Spool(string folder)
{
    private const string HolderFile = "holder";
    private readonly Lazy<string> _holder = new(() => HolderOf(folder));

    /// <summary>Names whoever has this folder, for ever: of several processes of the part each has one of its own, and finds it again when it is started anew.</summary>
    public string Holder => _holder.Value;

    public string PathOf(Guid import) => Path.Combine(folder, $"{import:N}.file");

    /// <summary>Stores a body durably; a cut one leaves nothing. Answers its size and hash.</summary>
    public async Task<(long Size, string Hash)> StoreAsync(Guid import, Func<Stream, CancellationToken, Task> receive, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var draft = PathOf(import) + ".part";
        try
        {
            long size;
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await receive(file, ct);
                await file.FlushAsync(ct);
                file.Flush(flushToDisk: true);
                size = file.Length;
            }

            var hash = await HashAsync(draft, ct);
            File.Move(draft, PathOf(import));
            return (size, hash);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public void Drop(Guid import) => File.Delete(PathOf(import));

    /// <summary>Removes files of imports that nobody waits for: their request was cut between the file and its row, or they were cancelled elsewhere.</summary>
    /// <param name="waiting">Imports whose files are still needed.</param>
    /// <param name="age">Younger files stay: their row may be on its way.</param>
    public void DropAllBut(IReadOnlySet<Guid> waiting, TimeSpan age)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var needed = Path.GetFileName(path) == HolderFile || (Guid.TryParse(Path.GetFileName(path).Split('.')[0], out var import) && waiting.Contains(import));
            if (!needed && File.GetLastWriteTimeUtc(path) <= TimeProvider.System.GetUtcNow().UtcDateTime - age)
            {
                File.Delete(path);
            }
        }
    }

    private static string HolderOf(string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, HolderFile);
        if (!File.Exists(file))
        {
            var draft = file + ".part";
            File.WriteAllText(draft, Guid.NewGuid().ToString("N"));
            File.Move(draft, file);
        }

        return File.ReadAllText(file);
    }

    private static async Task<string> HashAsync(string path, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }
}
