namespace Journey.Platform.Identity;

/// <summary>The gRPC method needs a caller, whoever it is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsSignInAttribute : Attribute, IAccessMetadata
{
    /// <inheritdoc />
    public AccessRule Rule => new(Access.SignedIn, Role.None);
}
