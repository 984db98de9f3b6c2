namespace Journey.Platform.Identity;

/// <summary>Endpoint metadata that carries an access rule: the rule itself, or an attribute on a gRPC method.</summary>
public interface IAccessMetadata
{
    /// <summary>The rule.</summary>
    AccessRule Rule { get; }
}
