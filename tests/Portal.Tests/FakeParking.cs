using Journey.Portal.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Portal.Tests;

/// <summary>The operator's door of a part: it tells what the store holds, and takes a message out when it is sent again or discarded.</summary>
internal static class FakeParking
{
    const string Door = "/api/v1/parts/{part}/parked-messages";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Door, (string part, FakeStore store) => store.Parked.GetValueOrDefault(part) ?? new ParkedPart(part, [new("outbox", 0)], []));
        app.MapPost(Door + "/replay", (string part, FakeStore store) => Asked(store, $"{part} replay"));
        app.MapPost(Door + "/{id:guid}/{what}", (string part, Guid id, string what, FakeStore store) =>
            store.Parked.GetValueOrDefault(part)?.Messages.Any(message => message.Id == id) == true ? Asked(store, $"{part} {what} {id}") : Results.NotFound());
    }

    static IResult Asked(FakeStore store, string what)
    {
        store.Asked.Enqueue(what);
        return Results.Ok();
    }
}
