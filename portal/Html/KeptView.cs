namespace Journey.Portal.Html;

/// <summary>Marks a page that depends on nothing but its address, its reader and what the services know of the unit.</summary>
internal sealed record KeptView;

internal static class KeptViewMark
{
    /// <summary>Lets the page be sent again as long as nothing has changed.</summary>
    public static TBuilder Keep<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new KeptView());
}
