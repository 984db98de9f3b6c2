using Journey.Messaging.Sending;
using Simulation.Tests.Running;
using Simulation.Tests.Towns;

namespace Simulation.Tests.Promises;

// Follows outbox and leases as they are on disk, after every step that wrote, and knows who may have changed what.
internal sealed class Ledger(Episode episode, Store north)
{
    private readonly Dictionary<(Guid Owner, Guid Message), List<Publication>> _publications = [];
    private readonly HashSet<Guid> _everParked = [];
    private Dictionary<Guid, (int Attempts, bool Parked)> _rows = [];
    private List<(Guid Owner, long Fence, int Reign)> _leases = [.. Enumerable.Repeat((Guid.Empty, 0L, 0), Shards.Count)];

    public int Waiting => _rows.Count;

    public bool HasParked => _rows.Values.Any(row => row.Parked);

    public Publication Publish(Sender sender, Guid message)
    {
        Observe(sender);
        if (episode.History.Find(message) is not { IsCommitted: true } told)
        {
            episode.Break($"{sender.Place.Name} publishes {episode.History.NameOf(message)}, which was never committed");
            return new Publication(null);
        }

        if (_rows.Keys.FirstOrDefault(row => IsOvertaken(sender, told, row)) is var left && left != Guid.Empty)
            episode.Break($"{sender.Place.Name} publishes {told} before {episode.History.NameOf(left)}");
        var lease = _leases[Shards.Of(told.Page)];
        var publication = new Publication(lease.Owner == sender.Owner ? lease.Reign : null);
        if (publication.Reign is null)
            episode.Count(Fault.StalePublication);
        if (!_publications.TryGetValue((sender.Owner, message), out var all))
            _publications[(sender.Owner, message)] = all = [];
        if (all.Exists(earlier => earlier.Outcome == Outcome.Open))
            episode.Break($"{sender.Place.Name} publishes {told} while it waits for the answer");
        all.Add(publication);
        return publication;
    }

    // What has changed since the last call was changed by this sender.
    public void Observe(Sender sender)
    {
        if (!sender.Wrote)
            return;

        sender.Wrote = false;
        ObserveLeases();
        var rows = north.Query(
                """select "Id", "Attempts", "Parked" from outbox""",
                reader => (Id: reader.GetGuid(0), Attempts: reader.GetInt32(1), Parked: reader.GetBoolean(2)))
            .ToDictionary(row => row.Id, row => (row.Attempts, row.Parked));
        foreach (var (id, before) in _rows)
        {
            if (!rows.TryGetValue(id, out var now))
                Judge(sender, id, publication => publication.Outcome == Outcome.Confirmed, "removes");
            else if (now.Attempts > before.Attempts)
                Judge(sender, id, publication => publication.Outcome == Outcome.Refused, "sets back");
        }

        foreach (var (id, row) in rows)
        {
            if (row.Parked)
                _everParked.Add(id);
        }

        _rows = rows;
    }

    private void Judge(Sender sender, Guid id, Func<Publication, bool> was, string what)
    {
        var lease = _leases[Shards.Of(episode.History.Find(id)!.Page)];
        var mine = _publications.GetValueOrDefault((sender.Owner, id), []).Where(was).ToList();
        if (mine.Count == 0)
            episode.Break($"{sender.Place.Name} {what} {episode.History.NameOf(id)} without an answer for it");
        else if (lease.Owner != sender.Owner || !mine.Exists(publication => publication.Reign == lease.Reign))
            episode.Break($"{sender.Place.Name} {what} {episode.History.NameOf(id)} under a lease that it has lost");
    }

    private bool IsOvertaken(Sender sender, Told told, Guid row) =>
        !_rows[row].Parked && !_everParked.Contains(row) && episode.History.Find(row)!.IsBefore(told)
        && !_publications.GetValueOrDefault((sender.Owner, row), []).Exists(publication => publication.Outcome == Outcome.Confirmed);

    private void ObserveLeases()
    {
        var read = north.Query(
            """select "Owner", "Fence" from outbox_lease order by "Shard" """, reader => (Owner: reader.GetGuid(0), Fence: reader.GetInt64(1)));
        var taken = 0;
        for (var shard = 0; shard < read.Count; shard++)
        {
            var (before, now) = (_leases[shard], read[shard]);
            if (now.Owner == before.Owner)
                continue;

            if (now.Fence <= before.Fence)
                episode.Break($"shard {shard} changed hands, and its fence did not rise");
            taken += before.Owner == Guid.Empty ? 0 : 1;
            _leases[shard] = (now.Owner, now.Fence, before.Reign + 1);
        }

        if (taken > 0)
            episode.Count(Fault.Takeover);
    }
}
