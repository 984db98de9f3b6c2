using Grpc.Core;
using Journey.Maps.Decisions;
using Journey.Owners.V1;
using Journey.Platform.Clients;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using OwnersClient = Journey.Owners.V1.Owners.OwnersClient;

namespace Journey.Maps.Clients;

/// <summary>Asks owners who somebody is, as the caller. Where owners does not answer, that is the caller's answer too: nobody is guessed.</summary>
internal sealed class PersonReader(OwnersClient owners, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Everybody asked about, each as they are now.</summary>
    public async Task<IReadOnlyDictionary<Guid, NamedPerson>> ReadAsync(Caller caller, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = new Dictionary<Guid, NamedPerson>();
        foreach (var id in ids)
        {
            found[id] = await ReadAsync(caller, id, ct);
        }

        return found;
    }

    private async Task<NamedPerson> ReadAsync(Caller caller, Guid id, CancellationToken ct)
    {
        try
        {
            var person = (await owners.GetPersonAsync(new GetPersonRequest { PersonId = id.ToString() }, caller.Call(ct, Patience))).Person;
            return new NamedPerson(person.Name, person.EndsAt is null || person.EndsAt.ToDateTimeOffset() > time.GetUtcNow());
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
        {
            return new NamedPerson("", Active: false);
        }
        catch (RpcException e)
        {
            throw RpcProblems.ToJourneyException(e);
        }
    }
}
