using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>Texts of customers in one state; null where evidence did not answer.</summary>
public sealed record TextsModel(Frame Frame, TextDecision Decision, IReadOnlyList<TextReview>? Reviews, string Next)
{
    public static IReadOnlyList<(TextDecision Decision, string Code, string Name)> States =>
    [
        (TextDecision.Pending, "waiting", T("Waiting")),
        (TextDecision.Accept, "accepted", T("Accepted")),
        (TextDecision.Withhold, "withheld", T("Withheld")),
    ];

    /// <summary>The text whose form was refused, and why.</summary>
    public string WrongAt { get; init; } = "";

    public string Wrong { get; init; } = "";

    public string Code => States.First(state => state.Decision == Decision).Code;
}
