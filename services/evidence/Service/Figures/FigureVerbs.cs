using System.Text;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Figures;

/// <summary>Paths and drivers of a log, from one snapshot of the aggregates.</summary>
internal sealed class FigureVerbs(UnitOfWork<EvidenceDb> work)
{
    public Task<LogPaths> PathsAsync(Caller caller, string logKey, FigureQuery query, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var log = await OpenAsync(db, logKey, query, null, token);
            return PathReading.Of(db.Bulk, log, query.Top ?? FigureQuery.Rows);
        },
        ct);

    public Task<LogDrivers> DriversAsync(Caller caller, string logKey, string? by, FigureQuery query, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var log = await OpenAsync(db, logKey, query, by is null or "" ? "reason" : by, token);
            return DriverReading.Of(db.Bulk, log, query.Top ?? FigureQuery.Rows);
        },
        ct);

    private static async Task<OpenLog> OpenAsync(EvidenceDb db, string logKey, FigureQuery query, string? by, CancellationToken ct)
    {
        var source = await SourceVerbs.FindAsync(db, logKey, ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await db.Units.SingleAsync(ct)).Zone);
        var words = WordTable.Of(db.Bulk, source.Scope);
        var violations = new Violations();
        var from = Day(query.From, "from", zone, violations);
        var to = Day(query.To, "to", zone, violations);
        violations.Require(query.Top is null or (>= 1 and <= FigureQuery.MostRows), "top", $"It is 1 to {FigureQuery.MostRows}.");
        var dimension = by is null ? 0 : Dimension(by, source);
        violations.Require(dimension is not null, "by", $"It must be reason, activity, channel or a declared dimension: {string.Join(", ", source.DimensionNames)}.");
        violations.ThrowIfAny();
        var importing = await db.Waiting.AnyAsync(row => row.SourceNo == source.SourceNo, ct);
        return new OpenLog(source, words, new Selection(Segment(query.Segment, words), from, to), dimension ?? 0, importing);
    }

    private static int? Day(Instant? at, string field, TimeZoneInfo zone, Violations violations)
    {
        var day = at?.DayIn(zone);
        violations.Require(at is null || day is not null, field, $"It must be the start of a day in the unit's time zone, {zone.Id}; parts of days are not read yet.");
        return day;
    }

    // An unknown segment selects nothing; a word never has the largest number.
    private static int? Segment(string? text, IReadOnlyList<Word> words) => text switch
    {
        null => null,
        "" => 0,
        _ => words.FirstOrDefault(word => word.Kind == WordKind.Segment && Encoding.UTF8.GetString(word.Text) == text) is { Number: > 0 } known ? known.Number : int.MaxValue,
    };

    private static int? Dimension(string by, Source source) => by switch
    {
        "reason" => WordKind.Reason,
        "activity" => WordKind.Activity,
        "channel" => WordKind.Channel,
        _ => source.DimensionNames.ToList().IndexOf(by) is >= 0 and var place ? WordKind.Dimension + place : null,
    };
}
