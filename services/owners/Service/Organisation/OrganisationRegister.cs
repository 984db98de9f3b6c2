using Journey.Owners.Lapses;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Organisation;

/// <summary>Takes an organisation from a file, whole or not at all, or shows what that would change.</summary>
internal sealed class OrganisationRegister(UnitOfWork<OwnersDb> work, TimeProvider time)
{
    public Task<OrganisationReport> PreviewAsync(Caller caller, ReadOnlyMemory<byte> bytes, bool complete, DateOnly? effective, CancellationToken ct)
    {
        var file = OrganisationFile.Read(bytes.Span, caller.Unit!.TimeZone);
        return work.ReadAsync(caller.UnitId, (db, token) => ApplyAsync(db, file, Options(caller, complete, effective), token), ct);
    }

    public Task<OrganisationReport> ImportAsync(Command command, ReadOnlyMemory<byte> bytes, bool complete, DateOnly? effective, CancellationToken ct)
    {
        var file = OrganisationFile.Read(bytes.Span, command.Caller.Unit!.TimeZone);
        return work.WriteAsync(command, async (db, token) =>
        {
            var unit = await db.Units.SingleAsync(known => known.Id == db.UnitId, token);
            unit.ChangeOrganisation();
            var report = await ApplyAsync(db, file, Options(command.Caller, complete, effective), token);
            await db.SaveChangesAsync(token);
            await LapseTelling.TellAsync(db, time.GetUtcNow(), token);
            return report with { Applied = true };
        }, ct);
    }

    static async Task<OrganisationReport> ApplyAsync(OwnersDb db, OrganisationFile file, OrganisationOptions options, CancellationToken ct)
    {
        var staff = new Staff(
            await db.People.ToListAsync(ct), await db.Teams.ToListAsync(ct), await db.Belongings.ToListAsync(ct), await db.Assignments.ToListAsync(ct));
        var maps = await db.Maps.ToDictionaryAsync(map => map.Id, ct);
        var known = (People: staff.People.ToHashSet(), Teams: staff.Teams.ToHashSet(), Belongings: staff.Belongings.ToHashSet());
        var report = OrganisationImport.Apply(staff, file, options, Title);
        db.AddRange(staff.Teams.Except(known.Teams));
        db.AddRange(staff.People.Except(known.People));
        db.AddRange(staff.Belongings.Except(known.Belongings));
        return report;

        string Title(Assignment assignment) =>
            maps.GetValueOrDefault(assignment.MapId) is { } map && map.Find(assignment.ElementId) is { } element ? $"{element.Title} ({map.Title})" : assignment.ElementId;
    }

    // Whole milliseconds, as stores keep them: the same file sent again meets the same instants.
    OrganisationOptions Options(Caller caller, bool complete, DateOnly? effective) => new(
        complete,
        effective is { } day ? UnitDay.Start(day, caller.Unit!.TimeZone) : DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()));
}
