namespace Simulation.Tests.Running;

// A trigger in a store that breaks a promise behind the back of the code: proof that the checks would see it.
internal sealed record Sabotage(string Name, bool IsInNorth, string Trigger)
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new("rows leave the outbox by themselves", true, Of("insert on outbox when new.Ordinal = 1", "delete from outbox where Id = new.Id")),
        new("the fence stays as it was", true, Of("update of Owner on outbox_lease", "update outbox_lease set Fence = old.Fence where Shard = new.Shard")),
        new("sent rows come back", true, Of(
            "delete on outbox when old.Attempts = 0",
            "insert into outbox values (old.Id, old.Shard, old.UnitId, old.Aggregate, old.Version, old.Ordinal, old.Type, old.Envelope, old.Created, 1, null, 0, null)")),
        new("the inbox forgets", false, Of("insert on inbox", "delete from inbox where MessageId = new.MessageId")),
        new("the inbox is ahead of the effects", false, Of("insert on Effects when new.Number % 3 = 0", "delete from Effects where Id = new.Id")),
        new("versions are forgotten", false, Of("update of KnownVersion on Known", "update Known set KnownVersion = 0 where Name = new.Name")),
        new("the aggregate drifts", false, Of("update on Shelves when new.Pages = 2", "update Shelves set Weight = Weight + 1 where Name = new.Name")),
    ];

    private static string Of(string occasion, string what) => $"create trigger sabotage after {occasion} begin {what}; end";
}
