using System.Text;

namespace Journey.Evidence.Previews;

/// <summary>Compares names of columns however they are written: caseId, CASE_ID and "Case ID" are one.</summary>
internal static class ColumnName
{
    /// <summary>Lower-case words with one blank between them.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var sign = name[i];
            var apart = !char.IsLetterOrDigit(sign) || (char.IsUpper(sign) && i > 0 && char.IsLower(name[i - 1]));
            if (apart && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }

            if (char.IsLetterOrDigit(sign))
            {
                plain.Append(char.ToLowerInvariant(sign));
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>How well a plain name fits a known one, 0 to 1. A known name that begins with "=" must be met exactly.</summary>
    public static double Fit(string plain, string known)
    {
        var exact = known[0] == '=';
        var word = exact ? known[1..] : known;
        if (plain == word)
        {
            return 1;
        }

        if (exact)
        {
            return 0;
        }

        // Languages that write no blanks: a word inside is a word.
        if (word[0] > 0x2E80)
        {
            return plain.Contains(word, StringComparison.Ordinal) ? .8 : 0;
        }

        return plain.EndsWith(" " + word, StringComparison.Ordinal) ? .85
            : plain.StartsWith(word + " ", StringComparison.Ordinal) ? .6
            : word.Length >= 5 && plain.EndsWith(word, StringComparison.Ordinal) ? .75
            : 0;
    }
}
