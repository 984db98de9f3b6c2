using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>What is open for editing: the map itself, a stage or a step, with what was typed and what is wrong.</summary>
public sealed record EditorModel(MapView View, string Element, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<FieldViolation> Wrong)
{
    /// <summary>Set when somebody saved meanwhile: typed text stays, theirs stands beside it.</summary>
    public bool Conflict { get; init; }

    public string Kind => Element == View.Id ? "map" : View.Document.Stages.Any(stage => stage.Id == Element) ? "stage" : "step";

    public Maps.V1.Step? Step => View.Steps.FirstOrDefault(step => step.Id == Element);

    public string Heading => Kind switch
    {
        "map" => "Title and goal",
        "stage" => $"A step in “{View.TitleOf(Element)}”",
        _ => $"Step “{View.TitleOf(Element)}”",
    };

    /// <summary>What was typed, else what the map says.</summary>
    public string Value(string field) => Typed.TryGetValue(field, out var typed) ? typed : Stored(field);

    /// <summary>What the newest version says.</summary>
    public string Stored(string field) => field switch
    {
        "title" when Kind == "map" => View.Document.Title,
        "statement" => View.Document.Goal?.Statement ?? "",
        "outcomeTest" => View.Document.Goal?.OutcomeTest ?? "",
        "title" => Step?.Title ?? "",
        "intent" => Step?.Intent ?? "",
        "neededToProgress" => Step?.NeededToProgress ?? "",
        _ => "",
    };

    public bool Differs(string field) => Conflict && Typed.ContainsKey(field) && Typed[field] != Stored(field);
}
