using Journey.Messaging;

namespace Simulation.Tests.Towns;

// Keeps how many pages stand on each shelf and what they weigh: what a page counted for before is taken back.
internal sealed class ShelfHandler(Mishaps mishaps) : IEventHandler<TownDb, Noted>
{
    public async Task Handle(TownDb db, Noted e, EventContext context, CancellationToken ct)
    {
        db.Effects.Add(Effect.Of(nameof(ShelfHandler), e.Number, context, e.Number));
        var counted = await db.Counted.FindAsync([context.Aggregate], ct) ?? db.Counted.Add(new Counted { Name = context.Aggregate }).Entity;
        if (counted.Advance(context))
        {
            if (counted.Shelf.Length > 0)
                await MoveAsync(db, counted.Shelf, -1, -counted.Weight, ct);
            await MoveAsync(db, e.Shelf, 1, e.Weight, ct);
            (counted.Shelf, counted.Weight) = (e.Shelf, e.Weight);
        }

        mishaps.Befall(nameof(ShelfHandler));
    }

    private static async Task MoveAsync(TownDb db, string name, int pages, int weight, CancellationToken ct)
    {
        var shelf = await db.Shelves.FindAsync([name], ct) ?? db.Shelves.Add(new Shelf { Name = name }).Entity;
        shelf.Pages += pages;
        shelf.Weight += weight;
    }
}
