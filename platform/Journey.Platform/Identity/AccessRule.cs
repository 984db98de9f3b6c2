namespace Journey.Platform.Identity;

/// <summary>Who may call an endpoint; every endpoint carries exactly one.</summary>
/// <param name="Access">Who in general.</param>
/// <param name="Role">The least role, with <see cref="Identity.Access.Unit"/>.</param>
public sealed record AccessRule(Access Access, Role Role) : IAccessMetadata
{
    AccessRule IAccessMetadata.Rule => this;

    /// <summary>Whether the caller may. Who comes over a share link is let in nowhere but where that is the rule.</summary>
    public bool Allows(Caller caller) => caller.Share is not null || Access == Access.Share
        ? Access == Access.Share && caller is { Share: not null, Unit: not null }
        : Access switch
        {
            Access.Public or Access.SignedIn => true,
            Access.Unit => caller.Role >= Role && caller.Role != Role.None,
            Access.Organisation => caller.Organisation,
            Access.Gateway => caller.Gateway,
            _ => false,
        };
}
