namespace Journey.Gateway.Routing;

/// <summary>Gives the door of the endpoint that a request has reached.</summary>
internal static class DoorFeature
{
    public static Door Door(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Road>()?.Door ?? Routing.Door.Public;

    /// <summary>Whether the gateway answers it itself, so that nothing of the request leaves it: the session that is to end is in its cookie.</summary>
    public static bool IsOwn(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Road>()?.Part == Parts.Gateway;
}
