namespace Journey.Portal.Html;

/// <summary>One fragment of an answer that has several.</summary>
public sealed record Piece(Type Component, IDictionary<string, object> Parameters)
{
    public static Piece Of<TComponent, TModel>(TModel model)
        where TComponent : IFragment<TModel> =>
        new(typeof(TComponent), new Dictionary<string, object> { ["Model"] = model! });
}
