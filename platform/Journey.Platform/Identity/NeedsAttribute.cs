namespace Journey.Platform.Identity;

/// <summary>The gRPC method needs this role in the unit of the call.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(Role role) : Attribute, IAccessMetadata
{
    /// <summary>The least role.</summary>
    public Role Role => role;

    /// <inheritdoc />
    public AccessRule Rule => new(Access.Unit, role);
}
