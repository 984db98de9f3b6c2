namespace Journey.Platform.Identity;

/// <summary>Who may call an endpoint; every endpoint carries exactly one.</summary>
/// <param name="Access">Who in general.</param>
/// <param name="Role">The least role, with <see cref="Identity.Access.Unit"/>.</param>
public sealed record AccessRule(Access Access, Role Role) : IAccessMetadata
{
    AccessRule IAccessMetadata.Rule => this;
}
