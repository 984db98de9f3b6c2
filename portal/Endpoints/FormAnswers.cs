using Journey.Platform.Errors;
using Journey.Portal.Clients;
using Journey.Portal.Html;

namespace Journey.Portal.Endpoints;

/// <summary>What a page with a form answers: what was done, else the same page again with what was typed and why it was refused.</summary>
internal static class FormAnswers
{
    public static async Task<IResult> DoAsync<TPage, TModel>(Func<Task<IResult>> run, Func<Refusal, Task<TModel>> again)
        where TPage : IFragment<TModel>
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid or ErrorKind.Conflict or ErrorKind.Precondition } refusal)
        {
            return View.Page<TPage, TModel>(await again(refusal), refusal.Kind == ErrorKind.Invalid ? 422 : 409);
        }
    }
}
