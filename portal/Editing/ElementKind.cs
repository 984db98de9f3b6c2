using static Journey.Portal.Text.Words;

namespace Journey.Portal.Editing;

/// <summary>A kind of element that people edit.</summary>
/// <param name="Code">As the diff of versions names it.</param>
/// <param name="Name">What people call one.</param>
/// <param name="Plural">What they call several.</param>
/// <param name="List">The list it stands in.</param>
/// <param name="At">The field that says where it belongs; empty where the list itself does.</param>
/// <param name="Fields">What is said of one; the first is what it is known by.</param>
public sealed record ElementKind(string Code, string Name, string Plural, string List, string At, IReadOnlyList<ElementField> Fields)
{
    /// <summary>Kinds of element whose editor offers to add one.</summary>
    public required IReadOnlyList<string> Under { get; init; }

    /// <summary>Whether the order of its list means something on the page.</summary>
    public bool Ordered { get; init; }

    public bool Splits => Code is "stage" or "step" or "touchpoint" or "painPoint" or "candidateFix" or "claim";

    public bool Merges => Splits;

    public bool IsMap => Code == "map";

    /// <summary>The field an element is known by.</summary>
    public ElementField Title => Fields[0];

    /// <summary>"a step", "an assumption"; its name alone in languages without articles.</summary>
    public string One => Text.Language.Current == Text.Language.English ? (Name[0] is 'a' or 'e' or 'o' ? "an " : "a ") + Name : Word;

    /// <summary>What one is called, in the reader's language.</summary>
    public string Word => T(Name);

    public string Heading => Capital(Word);

    public string PluralHeading => Capital(T(Plural));

    /// <summary>"a step", "3 steps".</summary>
    public string Counted(int n) => Text.Words.Counted($"{n}", Plural) ?? (n == 1 ? One : $"{n} {Plural}");

    static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
