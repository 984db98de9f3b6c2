namespace Journey.Gateway.Routing;

/// <summary>Gives the door of the endpoint that a request has reached.</summary>
internal static class DoorFeature
{
    public static Door Door(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Road>()?.Door ?? Routing.Door.Public;
}
