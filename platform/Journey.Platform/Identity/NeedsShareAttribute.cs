namespace Journey.Platform.Identity;

/// <summary>The gRPC method is for callers who come over a share link; the map is the one their token names.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsShareAttribute : Attribute, IAccessMetadata
{
    /// <inheritdoc />
    public AccessRule Rule => new(Access.Share, Role.None);
}
