namespace Journey.Portal.Editing;

/// <summary>How a field of an element is typed.</summary>
public enum FieldForm
{
    Line,
    Text,
    Count,
    Number,
    Choice,
    Yes,

    /// <summary>Several, a comma between.</summary>
    Words,

    /// <summary>Another element of the map.</summary>
    Element,
}
