using System.Text;
using System.Text.Json;
using Journey.Evidence.Identity;
using Journey.Evidence.Imports;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Rejected lines, encrypted, for a week: they may hold anything, so nobody but who mends the file needs them.</summary>
internal static class RejectTable
{
    public const int Most = 10_000;
    public const int MostBytes = 16 << 20;
    private const int LongestRaw = 1 << 16;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public static void Keep(BulkStore store, SourceScope scope, FileImport import, Chunk chunk, Seal seal, DateTimeOffset now)
    {
        if (chunk.Problems.Count == 0)
        {
            return;
        }

        using var insert = store.Insert("reject", "unit_no, source_no, import_no, seq, expires_ms, body");
        for (var i = 0; i < chunk.Problems.Count && import.KeptRejects < Most && import.KeptBytes < MostBytes; i++)
        {
            var (problem, raw) = (chunk.Problems[i], chunk.Raws[i]);
            var reject = new Reject(problem.Line, problem.Field, problem.Reason, Encoding.UTF8.GetString(raw.AsSpan(0, Math.Min(raw.Length, LongestRaw))));
            var plain = JsonSerializer.SerializeToUtf8Bytes(reject);
            insert.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import.Number).Bind(4, import.KeptRejects)
                .Bind(5, (now + Kept).ToUnixTimeMilliseconds()).Bind(6, seal.Close(plain, Place(scope, import.Number, import.KeptRejects))).Run();
            import.KeptRejects++;
            import.KeptBytes += plain.Length;
        }
    }

    /// <summary>Rejected lines of an import from the given one on, in the order of the file.</summary>
    public static List<Reject> Read(BulkStore store, SourceScope scope, int import, long from, int most, Seal seal, DateTimeOffset now)
    {
        using var select = store.Prepare("select seq, body from reject where unit_no = ?1 and source_no = ?2 and import_no = ?3 and seq >= ?4 and expires_ms > ?5 order by seq limit ?6");
        select.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import).Bind(4, from).Bind(5, now.ToUnixTimeMilliseconds()).Bind(6, most);
        var rejects = new List<Reject>();
        while (select.Step())
        {
            rejects.Add(JsonSerializer.Deserialize<Reject>(seal.Open(select.Blob(1), Place(scope, import, select.Number(0))))!);
        }

        return rejects;
    }

    /// <summary>Deletes what has been kept long enough.</summary>
    public static int Purge(BulkStore store, int unit, DateTimeOffset now)
    {
        using var delete = store.Prepare("delete from reject where unit_no = ?1 and expires_ms <= ?2");
        delete.Bind(1, unit).Bind(2, now.ToUnixTimeMilliseconds()).Run();
        return delete.Changes;
    }

    private static byte[] Place(SourceScope scope, int import, long seq) => Encoding.ASCII.GetBytes($"{scope.Unit}/{scope.Source}/{import}/{seq}");
}
