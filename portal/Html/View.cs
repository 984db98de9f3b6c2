using Journey.Portal.Components.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Journey.Portal.Html;

/// <summary>Pages and fragments as results. A fragment answer may carry others to be swapped out of band.</summary>
internal static class View
{
    public static IResult Page<TComponent, TModel>(TModel model, int status = 200)
        where TComponent : IFragment<TModel> =>
        new RazorComponentResult<TComponent>(new Dictionary<string, object?> { ["Model"] = model })
        {
            PreventStreamingRendering = true,
            StatusCode = status,
        };

    public static IResult Fragment<TComponent, TModel>(TModel model, string? status = null, int code = 200)
        where TComponent : IFragment<TModel> =>
        Stack([Piece.Of<TComponent, TModel>(model), .. status is null ? [] : new[] { Piece.Of<StatusText, string>(status) }], code);

    public static IResult Stack(IReadOnlyList<Piece> pieces, int code = 200) =>
        Page<PieceStack, IReadOnlyList<Piece>>(pieces, code);
}
