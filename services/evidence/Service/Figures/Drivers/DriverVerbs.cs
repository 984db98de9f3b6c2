using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Figures;

/// <summary>Drivers of a log: which values lead.</summary>
internal sealed class DriverVerbs(UnitOfWork<EvidenceDb> work, ScanCache scans)
{
    private const string Personal = "Its values are personal and kept as hashes only.";

    public Task<Answered<LogDrivers>> DriversAsync(Caller caller, string logKey, string? by, FigureQuery query, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var violations = new Violations();
            var asked = await AskedLogs.FindAsync(db, logKey, query, violations, token);
            var name = by is null or "" ? "reason" : by;
            var kind = Terms.Kind(name, asked.Log.DimensionNames);
            using var attributes = kind is null ? await AttributesAsync(db, asked, name, violations, token) : null;
            violations.ThrowIfAny();
            SmallGroups.Check(caller, asked, kind is null ? ["by"] : SmallGroups.ByAttribute(asked, kind != WordKind.Activity));
            if (SmallGroups.Withhold(caller, db.Bulk, asked))
            {
                return new Answered<LogDrivers>(Told.Kept(asked), null);
            }

            var drivers = Read(db, asked, kind, attributes, name, token);
            var told = asked.IsKept && kind is not null ? Told.Kept(asked) : Told.Scanned(asked, drivers.AsOf);
            return Shown(caller, told, drivers, asked.Top);
        },
        ct);

    private static Answered<LogDrivers> Shown(Caller caller, Told told, LogDrivers drivers, int top)
    {
        var ranking = SmallGroups.Matter(caller) ? SmallGroups.Hide(drivers.Ranking) : drivers.Ranking;
        var hidden = drivers.Ranking.Rows.Count - ranking.Rows.Count;
        return new Answered<LogDrivers>(told, drivers with { Ranking = ranking with { Rows = [.. ranking.Rows.Take(top)] }, Values = drivers.Ranking.Rows.Count }, hidden);
    }

    private LogDrivers Read(EvidenceDb db, Asked asked, int? kind, AttributeTable? attributes, string name, CancellationToken ct)
    {
        if (kind is not { } known)
        {
            return scans.GetOrAdd(asked.Key("attribute " + name), () => Attribute(db, asked, attributes!, ct), answer => answer.Ranking.Rows.Count);
        }

        return asked.IsKept
            ? DriverReading.Of(db.Bulk, asked, known)
            : scans.GetOrAdd(asked.Key("drivers " + known), () => DriverScan.Of(new LogScan(db.Bulk, asked), asked.Words, known, ct), answer => answer.Ranking.Rows.Count);
    }

    private static LogDrivers Attribute(EvidenceDb db, Asked asked, AttributeTable attributes, CancellationToken ct)
    {
        if (AttributeScan.Of(new LogScan(db.Bulk, asked), attributes, ct) is { } drivers)
        {
            return drivers;
        }

        var violations = new Violations();
        violations.Add("by", Personal);
        violations.ThrowIfAny();
        throw new InvalidOperationException("What does not hold was told.");
    }

    private static async Task<AttributeTable> AttributesAsync(EvidenceDb db, Asked asked, string name, Violations violations, CancellationToken ct)
    {
        var sources = await AskedLogs.SourcesAsync(db, asked.Log, ct);
        var attributes = new AttributeTable(db.Bulk, asked.Log.Scope.Unit, name);
        if (!attributes.IsIn(sources.Select(source => source.SourceNo)))
        {
            violations.Add("by", $"It must be {Terms.Names(asked.Log.DimensionNames)}, a dimension that is declared, or an attribute of the log's records.");
        }

        violations.Require(!sources.Exists(source => IsPersonal(source, name)), "by", Personal);
        return attributes;
    }

    private static bool IsPersonal(Source source, string name) => source.PersonalNames.Contains(name) || PersonalText.Column(name);
}
