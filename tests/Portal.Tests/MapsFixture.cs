using Journey.Evidence.Contracts.Events;
using Journey.Maps;
using Journey.Messaging;
using Journey.Messaging.Transports;
using Journey.Platform.Identity;
using Journey.Testing.Parts;
using Portal.Tests;

[assembly: AssemblyFixture(typeof(MapsFixture))]

namespace Portal.Tests;

/// <summary>The maps service as it really runs, one for all tests: each portal is in a unit of its own. Who it asks of owners is there.</summary>
public sealed class MapsFixture() : PartFixture(MapsHost.Build, TimeProvider.System)
{
    Fakes? neighbours;

    /// <summary>Tells maps a grade of a claim, as evidence would.</summary>
    internal Task GradeAsync(UnitRef unit, string map, string claim, string grade)
    {
        var e = new ClaimGraded(Guid.Parse(map), claim, 1, 1, DateTimeOffset.UnixEpoch, grade, .5, false, "");
        var envelope = Envelope.For(e, new EventContext(unit.Id, Guid.CreateVersion7(), claim, 1, e.AsOf), traceParent: null);
        return Transport.PublishAsync(new Message(envelope.Id, envelope.Type, envelope.ToBytes()), CancellationToken.None);
    }

    protected override async Task<Dictionary<string, string?>> StartNeighboursAsync()
    {
        neighbours = await Fakes.StartAsync();
        return new() { ["Services:Owners"] = neighbours.Owners.ToString(), ["Services:Evidence"] = neighbours.Evidence.ToString(), ["Rpc:Deadline"] = "00:00:30" };
    }

    protected override Task StopNeighboursAsync() => neighbours?.DisposeAsync().AsTask() ?? Task.CompletedTask;
}
