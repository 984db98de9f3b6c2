using System.Text.Json;
using Journey.Maps.Contracts.Events;
using Journey.Maps.Maps;
using Journey.Maps.Staleness;
using Journey.Messaging;
using Journey.Platform.Identity;
using Journey.Platform.Json;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Changes and attestations as rows, and what others are told of them.</summary>
internal static class StalenessRows
{
    public static string Write(ChangeScope scope) => JsonSerializer.Serialize(scope, JourneyJson.Options);

    public static DeclaredChange Read(ChangeRow row) => new(
        row.Key, row.Source, row.Id, row.Kind, row.Title, row.DeclaredAt, row.DeclaredBy, row.EffectiveAt, row.Materiality,
        JsonSerializer.Deserialize<ChangeScope>(row.Scope, JourneyJson.Options)!, row.Turnover, row.WithdrawnAt, row.WithdrawnBy, row.WithdrawReason);

    public static Attestation Read(AttestationRow row) => new(row.Id, row.Element, row.Verdict, row.Version, row.At, row.By, row.Evidence, row.ByWordOnly, row.Note);

    /// <param name="db">Where it is written.</param>
    /// <param name="change">The change.</param>
    /// <param name="anew">Whether it was told of before and reads otherwise now.</param>
    public static void Tell(MapsDb db, DeclaredChange change, bool anew = false)
    {
        var scope = change.Scope;
        var e = new ChangeDeclared(
            change.Change, change.Source, change.Id, Name(change.Kind), change.Title, change.DeclaredAt, change.EffectiveAt, Name(change.Materiality),
            new ChangedScope(scope.Products, scope.Policies, scope.Channels, scope.Segments, scope.TouchpointKeys, scope.Units), change.WithdrawnAt is not null);
        db.Emit(e, $"changes/{change.Change}", change.WithdrawnAt is not null ? 3 : anew ? 2 : 1);
    }

    public static void Tell(MapsDb db, Guid mapId, int version, Attestation said) => db.Emit(
        new MapAttested(said.Id, mapId, version, said.Element, said.Element == mapId.ToString(), Name(said.Verdict), said.ByWordOnly, said.At), $"attestations/{said.Id}", 1);

    /// <summary>What comes to readers for the first time is verified by whoever publishes it; what they had before is not.</summary>
    public static async Task VerifyNewAsync(MapsDb db, MapVersion map, Caller by, DateTimeOffset at, CancellationToken ct)
    {
        var known = (await db.Attestations.Where(row => row.MapId == map.MapId && row.Verdict == AttestationVerdict.Published).Select(row => row.Element).ToListAsync(ct)).ToHashSet();
        db.Attestations.AddRange(Element.Of(map.Document, map.MapId.ToString()).Select(element => element.Id).Distinct().Where(id => !known.Contains(id)).Select(id => new AttestationRow
        {
            MapId = map.MapId,
            Id = Guid.CreateVersion7(at),
            Element = id,
            Verdict = AttestationVerdict.Published,
            At = at,
            By = by.Name,
        }));
    }

    /// <summary>Remembers the unit, so that the pass goes through it.</summary>
    public static Task KnowUnitAsync(MapsDb db, UnitRef unit, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
         insert into "unit" ("UnitId", "TimeZone") values ({unit.Id}, {unit.TimeZone})
         on conflict ("UnitId") do update set "TimeZone" = excluded."TimeZone"
         """, ct);

    /// <summary>The same where nobody says in which zone it counts its days; the next caller does.</summary>
    public static Task KnowUnitAsync(MapsDb db, Guid unit, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""insert into "unit" ("UnitId", "TimeZone") values ({unit}, {TimeZoneInfo.Utc.Id}) on conflict ("UnitId") do nothing""", ct);

    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
