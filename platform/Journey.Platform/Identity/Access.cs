namespace Journey.Platform.Identity;

/// <summary>Who may call an endpoint.</summary>
public enum Access
{
    /// <summary>Anybody.</summary>
    Public,

    /// <summary>Anybody with a valid token.</summary>
    SignedIn,

    /// <summary>Who has the rule's role in the unit of the request.</summary>
    Unit,

    /// <summary>Who has the organisation role.</summary>
    Organisation,

    /// <summary>The gateway alone.</summary>
    Gateway,

    /// <summary>Who comes over a share link, and nobody else.</summary>
    Share,
}
