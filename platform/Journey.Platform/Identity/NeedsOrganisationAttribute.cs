namespace Journey.Platform.Identity;

/// <summary>The gRPC method needs the organisation role.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsOrganisationAttribute : Attribute, IAccessMetadata
{
    /// <inheritdoc />
    public AccessRule Rule => new(Access.Organisation, Role.None);
}
