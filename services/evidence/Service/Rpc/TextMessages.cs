using Journey.Evidence.Texts;

namespace Journey.Evidence.Rpc;

internal static class TextMessages
{
    public static V1.TextReview Write(TextReview review) => new()
    {
        ReviewId = review.Id.ToString(),
        SourceKey = review.Source,
        ImportId = review.ImportId?.ToString() ?? "",
        Time = review.Time is { } time ? Times.Write(time) : null,
        Text = review.Text ?? "",
        Decision = (V1.TextDecision)review.State,
        ItemId = review.ItemId?.ToString() ?? "",
    };
}
