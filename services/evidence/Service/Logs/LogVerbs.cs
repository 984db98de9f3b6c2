using System.Text;
using System.Text.Json;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Logs;

/// <summary>Defining and reading logs.</summary>
internal sealed class LogVerbs(UnitOfWork<EvidenceDb> work, LogSignal signal, TimeProvider time)
{
    /// <summary>Defines a log. What its sources hold already is read in the background; its figures are partial until then.</summary>
    public async Task<DefinedLog> DefineAsync(Command command, LogProperties asked, CancellationToken ct)
    {
        var defined = await work.WriteAsync(command, (db, token) => DefineAsync(db, asked, token), ct);
        signal.Raise();
        return defined;
    }

    /// <summary>A log, or a source as the log of itself.</summary>
    public Task<LogState> GetAsync(Caller caller, string key, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            if (await db.Logs.SingleOrDefaultAsync(row => row.Key == key, token) is { } log)
            {
                return await StateAsync(db, log, token);
            }

            var source = await db.Sources.SingleOrDefaultAsync(row => row.Key == key, token) ?? throw new LogNotFound();
            return new LogState(
                new LogProperties(source.Key, source.Name, [source.Key], CaseRule.Source), source.Holds,
                await db.Waiting.AnyAsync(row => row.SourceNo == source.SourceNo, token));
        },
        ct);

    /// <summary>The defined logs by key.</summary>
    public Task<List<LogState>> ListAsync(Caller caller, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var states = new List<LogState>();
            foreach (var log in await db.Logs.OrderBy(row => row.Key).ToListAsync(token))
            {
                states.Add(await StateAsync(db, log, token));
            }

            return states;
        },
        ct);

    private static async Task<LogState> StateAsync(EvidenceDb db, Log log, CancellationToken ct) =>
        new(LogProperties.Of(log), log.Holds, await LogScopes.IsPartialAsync(db, log, ct));

    private async Task<DefinedLog> DefineAsync(EvidenceDb db, LogProperties asked, CancellationToken ct)
    {
        var known = await db.Sources.Where(row => asked.Sources.Contains(row.Key)).ToListAsync(ct);
        var violations = new Violations();
        asked.Check(known, violations);
        violations.ThrowIfAny();
        if (await db.Logs.SingleOrDefaultAsync(row => row.Key == asked.Key, ct) is { } stored)
        {
            var properties = LogProperties.Of(stored);
            return properties.Same(asked) ? new DefinedLog(properties, false) : throw new LogDiffers(asked.Key);
        }

        if (await db.Sources.AnyAsync(row => row.Key == asked.Key, ct))
        {
            throw new LogDiffers(asked.Key);
        }

        var ordered = asked.Sources.Select(key => known.Single(source => source.Key == key)).ToList();
        var log = await AddAsync(db, asked, ordered, ct);
        return new DefinedLog(LogProperties.Of(log), true);
    }

    private async Task<Log> AddAsync(EvidenceDb db, LogProperties asked, List<Source> sources, CancellationToken ct)
    {
        var words = new WordBook([]);
        int Word(string? activity) => activity is { Length: > 0 } ? words.Number(WordKind.Activity, Encoding.UTF8.GetBytes(activity), WordBook.MostActivities) : 0;
        var log = new Log
        {
            UnitNo = sources[0].UnitNo,
            Key = asked.Key,
            Name = asked.Name,
            Sources = JsonSerializer.Serialize(asked.Sources),
            Anchor = asked.Anchor,
            End = asked.End,
            Days = asked.Days,
            CaseRule = asked.CaseRule,
            SegmentBy = asked.SegmentBy,
            AnchorWord = Word(asked.Anchor),
            EndWord = Word(asked.End),
            Dimensions = JsonSerializer.Serialize(sources.SelectMany(source => source.DimensionNames).Distinct()),
            CreatedAt = time.GetUtcNow(),
        };
        db.Logs.Add(log);
        await db.SaveChangesAsync(ct);
        using (var shapes = new ShapeTable(db.Bulk, log.Scope))
        {
            foreach (var word in words.TakeFresh())
            {
                shapes.Word(word);
            }
        }

        db.LogFeeds.AddRange(sources.Select((source, place) => new LogFeed { LogNo = log.LogNo, Place = place, UnitNo = source.UnitNo, SourceNo = source.SourceNo }));
        db.WaitingLogs.Add(new WaitingLog { LogNo = log.LogNo, UnitId = db.UnitId });
        return log;
    }
}
