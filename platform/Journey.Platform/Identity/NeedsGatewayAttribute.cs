namespace Journey.Platform.Identity;

/// <summary>The gRPC method needs the gateway as caller.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsGatewayAttribute : Attribute, IAccessMetadata
{
    /// <inheritdoc />
    public AccessRule Rule => new(Access.Gateway, Role.None);
}
