namespace Journey.Evidence.Figures;

/// <summary>A value that records must have, as it was asked.</summary>
/// <param name="Name">Name of what has the value; null where it begins the text and a colon follows.</param>
/// <param name="Text">The value.</param>
internal sealed record WhereText(string? Name, string Text)
{
    public override string ToString() => Name is null ? Text : $"{Name}:{Text}";
}
