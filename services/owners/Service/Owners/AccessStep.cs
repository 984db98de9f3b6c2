using Journey.Platform.Identity;

namespace Journey.Owners.Owners;

/// <summary>What became of a member; a revision where access has changed.</summary>
internal sealed record AccessStep(Member Member, bool IsNew, long? Revision)
{
    public bool IsGone => Member.Role == Role.None;
}
