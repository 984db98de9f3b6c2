using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

internal sealed class SessionKeyRegister(UnitOfWork<OwnersDb> work)
{
    public Task<List<SessionKey>> ListAsync(CancellationToken ct) =>
        work.ReadAsync(Guid.Empty, (db, token) => db.SessionKeys.OrderBy(key => key.Name).ToListAsync(token), ct);

    public Task KeepAsync(SessionKey key, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(key.Name.Length is > 0 and <= SessionKey.MostName, "key.name", $"It has 1 to {SessionKey.MostName} characters.");
        violations.Require(key.Sealed.Length is > 0 and <= SessionKey.MostSealed, "key.sealed", $"It has 1 to {SessionKey.MostSealed} characters.");
        violations.ThrowIfAny();
        return work.WriteAsync(
            Guid.Empty,
            (db, token) => db.Database.ExecuteSqlAsync(
                $"""insert into session_keys ("Name", "Sealed") values ({key.Name}, {key.Sealed}) on conflict ("Name") do nothing""", token),
            ct);
    }
}
