namespace Journey.Portal.Editing;

/// <summary>How a field of an element is typed.</summary>
public enum FieldForm
{
    Line,
    Text,
    Count,
    Number,
    Choice,

    /// <summary>A day, as 2026-01-31.</summary>
    Day,
    Yes,

    /// <summary>Several, a comma between.</summary>
    Words,

    /// <summary>Another element of the map.</summary>
    Element,

    /// <summary>Another map of the unit.</summary>
    Map,

    /// <summary>One of the texts of the element at hand.</summary>
    TextOf,
}
