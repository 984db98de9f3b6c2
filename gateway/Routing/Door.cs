namespace Journey.Gateway.Routing;

/// <summary>How a caller proves who it is on a route, and in which form it is refused.</summary>
internal enum Door
{
    /// <summary>Nobody is asked; refusals are problems.</summary>
    Public,

    /// <summary>A bearer token; refusals are problems (RFC 9457).</summary>
    Api,

    /// <summary>A bearer token as gRPC metadata; refusals are gRPC statuses.</summary>
    Rpc,

    /// <summary>A session cookie; refusals lead to sign-in or are a page.</summary>
    Page,

    /// <summary>A token in the address that opens one map; refusals are a page that says nothing else.</summary>
    Shared
}
