using Journey.Maps.Maps;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>The definitions of the unit's segments, each with its versions.</summary>
internal sealed class Segments(UnitOfWork<MapsDb> work, TimeProvider time)
{
    /// <summary>Today where the unit is.</summary>
    public DateOnly Today(Caller caller) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(caller.Unit!.TimeZone)).DateTime);

    public Task<Page<SegmentDefinition>> ListAsync(Guid unit, SegmentQuery query, int limit, Guid? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var holding = SegmentReading.On(db, query.AsOf);
        var found = from segment in db.Segments
                    join version in holding on segment.Key equals version.Key
                    where (below == null || segment.Id < below)
                        && (!query.PriorityOnly || version.Priority)
                        && (!query.WithoutMapOnly || !db.Maps.Any(map => map.SegmentKey == segment.Key))
                    orderby segment.Id descending
                    select new { segment.Id, segment.Newest, version };
        var rows = await found.AsNoTracking().Take(limit + 1).ToListAsync(token);
        var page = rows.Take(limit).ToList();
        var maps = await SegmentReading.MapsAsync(db, [.. page.Select(row => row.version.Key)], token);
        return new Page<SegmentDefinition>(
            [.. page.Select(row => SegmentReading.Of(row.version, row.Newest, maps))], rows.Count > limit ? Cursor.Write($"{page[^1].Id}") : "");
    }, ct);

    public Task<SegmentDefinition> GetAsync(Guid unit, string key, DateOnly asOf, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var row = await SegmentReading.On(db, asOf).AsNoTracking().SingleOrDefaultAsync(version => version.Key == key, token) ?? throw new SegmentNotFound(key);
        var newest = await db.Segments.Where(segment => segment.Key == key).Select(segment => segment.Newest).SingleAsync(token);
        return SegmentReading.Of(row, newest, await SegmentReading.MapsAsync(db, [key], token));
    }, ct);

    public Task<Page<SegmentDefinition>> VersionsAsync(Guid unit, string key, int limit, int? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var newest = await NewestAsync(db, key, token);
        var rows = await db.SegmentVersions.AsNoTracking().Where(version => version.Key == key && (below == null || version.Version < below))
            .OrderByDescending(version => version.Version).Take(limit + 1).ToListAsync(token);
        var page = rows.Take(limit).ToList();
        var maps = await SegmentReading.MapsAsync(db, [key], token);
        return new Page<SegmentDefinition>([.. page.Select(row => SegmentReading.Of(row, newest, maps))], rows.Count > limit ? VersionCursor.Write(page[^1].Version) : "");
    }, ct);

    /// <summary>Defines a segment; defining it again in the same words changes nothing.</summary>
    public Task<SegmentWritten> DefineAsync(Command command, SegmentDraft draft, CancellationToken ct)
    {
        var from = SegmentRules.Check(draft);
        return work.WriteAsync(command, async (db, token) =>
        {
            if (await db.Segments.SingleOrDefaultAsync(segment => segment.Key == draft.Key, token) is { } known)
            {
                var row = await db.SegmentVersions.SingleAsync(version => version.Key == draft.Key && version.Version == known.Newest, token);
                var newest = SegmentReading.Of(row, known.Newest, await SegmentReading.MapsAsync(db, [draft.Key], token));
                return SegmentRules.SaysTheSame(draft, from, newest) ? new SegmentWritten(newest, New: false) : throw new SegmentDiffers(draft.Key);
            }

            db.Segments.Add(new SegmentRow { Key = draft.Key, Id = Guid.CreateVersion7(time.GetUtcNow()), Newest = 1 });
            return new SegmentWritten(await AddAsync(db, command.Caller, draft, from, 1, token), New: true);
        }, ct);
    }

    /// <summary>Writes a further version; without a day it holds from today on.</summary>
    public Task<SegmentDefinition> ReviseAsync(Command command, SegmentDraft draft, SeenVersion on, CancellationToken ct)
    {
        var from = SegmentRules.Check(draft) ?? Today(command.Caller);
        return work.WriteAsync(command, async (db, token) =>
        {
            var newest = await NewestAsync(db, draft.Key, token);
            // The condition in the statement decides between two at once.
            if (!on.Accepts(newest) || await db.Segments.Where(segment => segment.Key == draft.Key && segment.Newest == newest)
                    .ExecuteUpdateAsync(set => set.SetProperty(segment => segment.Newest, newest + 1), token) == 0)
            {
                throw new SegmentMovedOn(await NewestAsync(db, draft.Key, token));
            }

            return await AddAsync(db, command.Caller, draft, from, newest + 1, token);
        }, ct);
    }

    private async Task<SegmentDefinition> AddAsync(MapsDb db, Caller caller, SegmentDraft draft, DateOnly? from, int number, CancellationToken ct)
    {
        var row = new SegmentVersionRow
        {
            Key = draft.Key,
            Version = number,
            Name = draft.Name,
            Criteria = draft.Criteria,
            Priority = draft.Priority,
            Size = draft.Size,
            Share = draft.Share,
            Source = draft.Source,
            From = from?.DayNumber ?? 0,
            Reason = draft.Reason,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
            CreatedBy = caller.Name,
        };
        db.SegmentVersions.Add(row);
        return SegmentReading.Of(row, number, await SegmentReading.MapsAsync(db, [draft.Key], ct));
    }

    private static async Task<int> NewestAsync(MapsDb db, string key, CancellationToken ct) =>
        await db.Segments.Where(segment => segment.Key == key).Select(segment => (int?)segment.Newest).SingleOrDefaultAsync(ct) ?? throw new SegmentNotFound(key);
}
