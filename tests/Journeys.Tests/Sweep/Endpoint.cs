using Journey.Platform.Identity;

namespace Journeys.Tests.Sweep;

/// <summary>An endpoint of a running part as its own routing table tells it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Method">HTTP method; POST for gRPC.</param>
/// <param name="Pattern">Address with its parameters in braces.</param>
/// <param name="Rule">Who may call it.</param>
/// <param name="IsRpc">Whether it is a gRPC method.</param>
/// <param name="IsInside">Whether it is a gRPC method that parts ask each other and the gateway leads nobody to.</param>
public sealed record Endpoint(string Part, string Method, string Pattern, AccessRule Rule, bool IsRpc, bool IsInside)
{
    public bool IsPage => Part == "portal";

    public bool HasUnit => IsRpc ? Rule.Access == Access.Unit : Pattern.Contains("{unit}", StringComparison.Ordinal);

    public override string ToString() => $"{Part} {Method} {Pattern}";
}
