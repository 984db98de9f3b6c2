using static Journey.Portal.Text.Words;

namespace Journey.Portal.Editing;

/// <summary>A skeleton to begin a map with. All of it is assumed: it holds no evidence and claims none.</summary>
/// <param name="Key">In addresses and forms.</param>
/// <param name="Title">What the map is called.</param>
/// <param name="For">For whom it is meant, in a line.</param>
/// <param name="CustomerType">Who travels.</param>
/// <param name="Goal">The goal, as the customer may say it.</param>
/// <param name="OutcomeTest">By what one may tell that it was reached.</param>
/// <param name="Anchor">The activity it starts with.</param>
/// <param name="End">The activity that ends it.</param>
/// <param name="Days">Days looked at.</param>
/// <param name="Path">Stages, "- " steps and "* " touchpoints, each with its channel behind a comma.</param>
public sealed record MapTemplate(
    string Key, string Title, string For, string CustomerType, string Goal, string OutcomeTest, string Anchor, string End, int Days, string Path)
{
    /// <summary>What the new-map form shows at first, in the reader's language.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["template"] = Key,
        ["title"] = T(Title),
        ["goal"] = T(Goal),
        ["outcome"] = T(OutcomeTest),
        ["anchor"] = T(Anchor),
        ["end"] = T(End),
        ["days"] = $"{Days}",
        ["path"] = T(Path),
    };
}
