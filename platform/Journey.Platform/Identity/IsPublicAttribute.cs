namespace Journey.Platform.Identity;

/// <summary>Anybody may call the gRPC method.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IsPublicAttribute : Attribute, IAccessMetadata
{
    /// <inheritdoc />
    public AccessRule Rule => new(Access.Public, Role.None);
}
