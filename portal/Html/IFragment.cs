using Microsoft.AspNetCore.Components;

namespace Journey.Portal.Html;

/// <summary>A component with exactly one model, so that the compiler checks what a page or fragment is given.</summary>
public interface IFragment<TModel> : IComponent
{
    TModel Model { get; set; }
}
