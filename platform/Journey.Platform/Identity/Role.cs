namespace Journey.Platform.Identity;

/// <summary>What a caller may do in a unit. Each role includes those before it.</summary>
public enum Role
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Edits maps and sends evidence.</summary>
    Contributor,

    /// <summary>Names who answers for what.</summary>
    Owner,

    /// <summary>Publishes.</summary>
    Approver,

    /// <summary>Says who has which role.</summary>
    Admin,
}
