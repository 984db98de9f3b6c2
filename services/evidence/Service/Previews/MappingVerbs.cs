using System.Text.Json;
using Journey.Evidence.Imports;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Previews;

/// <summary>Keeps how files of a source are read, so that the next one needs no options.</summary>
internal sealed class MappingVerbs(UnitOfWork<EvidenceDb> work)
{
    public Task<Mapping> SaveAsync(Command command, string sourceKey, Mapping mapping, CancellationToken ct)
    {
        var plain = mapping with { Gzip = false };
        return work.WriteAsync(
            command,
            async (db, token) =>
            {
                var source = await SourceVerbs.FindAsync(db, sourceKey, token);
                MappingRules.Check(plain, source);
                (await OfAsync(db, source, token)).Saved = JsonSerializer.Serialize(plain);
                return plain;
            },
            ct);
    }

    /// <summary>What is known of the source; null where nothing is.</summary>
    public Task<KeptMapping?> GetAsync(Caller caller, string sourceKey, CancellationToken ct) =>
        work.ReadAsync(caller.UnitId, async (db, token) => await KeptAsync(db, await SourceVerbs.FindAsync(db, sourceKey, token), token), ct);

    /// <summary>The mapping with the saved one's columns where none is named; the format too where it is left out.</summary>
    public async Task<Mapping> CompleteAsync(Caller caller, string sourceKey, Mapping asked, CancellationToken ct)
    {
        if (asked.NamesColumns)
        {
            return asked;
        }

        var saved = (await GetAsync(caller, sourceKey, ct))?.ReadSaved;
        return saved is null || (asked.Format.Length > 0 && asked.Format != saved.Format) ? asked : saved with
        {
            Gzip = asked.Gzip,
            Delimiter = asked.Delimiter ?? saved.Delimiter,
            TimeFormat = asked.TimeFormat ?? saved.TimeFormat,
            Zone = asked.Zone ?? saved.Zone,
            ObjectType = asked.ObjectType ?? saved.ObjectType,
            Lifecycle = asked.Lifecycle ?? saved.Lifecycle,
        };
    }

    public static Task<KeptMapping?> KeptAsync(EvidenceDb db, Source source, CancellationToken ct) =>
        db.Mappings.SingleOrDefaultAsync(row => row.SourceNo == source.SourceNo, ct);

    /// <summary>Notes that a file was read to its end so.</summary>
    public static async Task ReadAsync(EvidenceDb db, Source source, string mapping, CancellationToken ct) => (await OfAsync(db, source, ct)).Last = mapping;

    private static async Task<KeptMapping> OfAsync(EvidenceDb db, Source source, CancellationToken ct)
    {
        var kept = await KeptAsync(db, source, ct);
        if (kept is null)
        {
            kept = new KeptMapping { SourceNo = source.SourceNo };
            db.Mappings.Add(kept);
        }

        return kept;
    }
}
