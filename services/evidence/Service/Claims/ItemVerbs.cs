using Journey.Evidence.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>Items of evidence: those added by hand, and one for each source.</summary>
internal sealed class ItemVerbs(UnitOfWork<EvidenceDb> work, TimeProvider time)
{
    public Task<Citable> AddAsync(Command command, ItemProperties asked, CancellationToken ct)
    {
        asked.Check();
        var item = new Item
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Title = asked.Title,
            Origin = asked.Origin,
            Tier = asked.Tier,
            Method = asked.Method,
            N = asked.N,
            Dated = asked.Dated,
            IndependenceKey = asked.IndependenceKey,
            Segment = asked.Segment,
            Link = asked.Link,
        };
        return work.WriteAsync(
            command,
            (db, _) =>
            {
                db.Items.Add(item);
                return Task.FromResult(Citable.Of(item));
            },
            ct);
    }

    public Task<List<Citable>> ListAsync(Caller caller, CancellationToken ct) => work.ReadAsync(
        caller.UnitId,
        async (db, token) =>
        {
            var items = (await db.Items.ToListAsync(token)).Select(Citable.Of);
            var sources = (await db.Sources.ToListAsync(token)).Select(Citable.Of);
            return items.Concat(sources).OrderByDescending(item => item.ItemId.ToString("N"), StringComparer.Ordinal).ToList();
        },
        ct);
}
