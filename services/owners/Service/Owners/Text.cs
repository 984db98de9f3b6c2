namespace Journey.Owners.Owners;

internal static class Text
{
    public const string NameRule = "1 to 200 characters, no control characters.";

    public const string LineRule = "At most 200 characters, no control characters.";

    public const string NoteRule = "At most 4,000 characters, no control characters but line breaks.";

    public static bool IsName(string text) => text.Trim().Length > 0 && IsLine(text);

    public static bool IsLine(string text) => text.Length <= 200 && !text.Any(char.IsControl) && IsWellFormed(text);

    public static bool IsNote(string text) => text.Length <= 4000 && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) && IsWellFormed(text);

    // A lone surrogate is stored by one database and refused by the other.
    static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && (!char.IsSurrogatePair(text, at) || ++at == text.Length))
            {
                return false;
            }
        }
        return true;
    }
}
