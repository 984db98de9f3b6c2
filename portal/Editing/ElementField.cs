namespace Journey.Portal.Editing;

/// <summary>A field of an element as a form shows it.</summary>
/// <param name="Name">As the API names it; a point leads into a part of the map.</param>
/// <param name="Label">What people read.</param>
/// <param name="Form">How it is typed.</param>
/// <param name="Required">Whether the map refuses the element without it.</param>
public sealed record ElementField(string Name, string Label, FieldForm Form = FieldForm.Line, bool Required = false)
{
    public string Hint { get; init; } = "";

    /// <summary>What can be chosen: the code, and the words for it.</summary>
    public IReadOnlyList<(string Code, string Words)> Choices { get; init; } = [];

    /// <summary>Kind of element that is pointed at; empty for any.</summary>
    public string Of { get; init; } = "";

    /// <summary>What a new element starts with.</summary>
    public string First { get; init; } = "";

    public string Width => Form switch
    {
        FieldForm.Text => "",
        FieldForm.Count or FieldForm.Number or FieldForm.Yes or FieldForm.Choice or FieldForm.Day => "w2",
        _ => "w3",
    };
}
