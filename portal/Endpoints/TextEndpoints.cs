using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Texts;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class TextEndpoints
{
    public static void MapTexts(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/text-reviews", List).Needs(Role.Owner);
        pages.MapPost("/units/{unit}/text-reviews/{review}", Decide).Needs(Role.Owner);
    }

    static async Task<IResult> List(Parts parts, string? state, string? cursor)
    {
        var decision = TextsModel.States.FirstOrDefault(known => known.Code == state).Decision;
        decision = decision == TextDecision.Unspecified ? TextDecision.Pending : decision;
        var reply = await parts.TryAsync("evidence", o => parts.Evidence.ListTextReviewsAsync(new() { Decision = decision, Cursor = cursor ?? "" }, o));
        return View.Page<TextsPage, TextsModel>(new(parts.Frame, decision, reply?.Reviews, reply?.Next ?? ""));
    }

    static async Task<IResult> Decide(Parts parts, HttpContext http, string unit, string review)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var decision = typed.Choice<TextDecision>("decision");
        try
        {
            var text = decision == TextDecision.Accept ? typed.Or("text") : "";
            var decided = (await parts.Evidence.ReviewTextAsync(new() { ReviewId = review, Decision = decision, Text = text }, parts.Options)).Review;
            if (!http.Request.WantsFragment())
            {
                return Results.Extensions.SeeOther(Addresses.Texts(unit) + "?done=text");
            }
            http.Response.Headers["HX-Trigger-After-Settle"] = $$"""{"focusOn":"{{Dom.Text(review)}}"}""";
            return View.Fragment<TextRow, TextModel>(new(parts.Frame, decided), decision == TextDecision.Accept ? Text.Words.T("Accepted. It can be cited.") : Text.Words.T("Withheld."));
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            var again = new TextReview { ReviewId = review, Text = typed.Or("text"), Decision = TextDecision.Pending };
            if (http.Request.WantsFragment())
            {
                return View.Fragment<TextRow, TextModel>(new(parts.Frame, again, refusal.All[0].Description), code: 422);
            }
            var waiting = await parts.TryAsync("evidence", o => parts.Evidence.ListTextReviewsAsync(new() { Decision = TextDecision.Pending }, o));
            var rows = (waiting?.Reviews ?? []).Select(known => known.ReviewId == review ? new TextReview(known) { Text = again.Text } : known).ToList();
            return View.Page<TextsPage, TextsModel>(new(parts.Frame, TextDecision.Pending, rows, waiting?.Next ?? "") { WrongAt = review, Wrong = refusal.All[0].Description }, 422);
        }
    }
}
